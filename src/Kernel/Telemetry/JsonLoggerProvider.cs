using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Socle.Kernel.Telemetry;

/// <summary>Writes what the code logs as one JSON object a line: time, level, category, message, its values, trace id, error.</summary>
[ProviderAlias("Json")]
internal sealed class JsonLoggerProvider(LogWriter writer, TimeProvider time) : ILoggerProvider
{
    private readonly ConcurrentDictionary<string, JsonLogger> _loggers = new(StringComparer.Ordinal);

    public ILogger CreateLogger(string categoryName) =>
        _loggers.GetOrAdd(categoryName, static (category, self) => new JsonLogger(category, self.Writer, self.Time), (Writer: writer, Time: time));

    public void Dispose()
    {
    }
}
