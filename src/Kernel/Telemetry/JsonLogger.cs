using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Socle.Kernel.Telemetry;

/// <summary>One category's lines. Scopes are not written: the trace id joins what belongs together.</summary>
internal sealed class JsonLogger(string category, LogWriter writer, TimeProvider time) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var line = JsonLine.Start();
        var json = line.Writer;
        json.WriteString("time", time.GetUtcNow());
        json.WriteString("level", Name(logLevel));
        json.WriteString("category", category);
        json.WriteString("message", formatter(state, exception));
        if (Activity.Current is { } activity)
        {
            json.WriteString("traceId", activity.TraceId.ToHexString());
        }

        WriteValues(json, state as IReadOnlyList<KeyValuePair<string, object?>> ?? []);
        if (exception is not null)
        {
            json.WriteString("error", exception.ToString());
        }

        writer.Write(line.End(), toConsole: true);
    }

    private static void WriteValues(Utf8JsonWriter json, IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        foreach (var (name, value) in values)
        {
            if (name != "{OriginalFormat}")
            {
                json.WriteString(JsonNamingPolicy.CamelCase.ConvertName(name), Convert.ToString(value, CultureInfo.InvariantCulture));
            }
        }
    }

    private static string Name(LogLevel level) => level switch
    {
        LogLevel.Trace => "trace",
        LogLevel.Debug => "debug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "error",
        _ => "critical",
    };
}
