using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Socle.Kernel.Telemetry;

/// <summary>The buffer in which a thread builds one log line; used again for the next.</summary>
internal sealed class JsonLine
{
    // Beyond it a rare huge line (a deep stack trace) would stay in memory for ever.
    private const int KeptBytes = 64 * 1024;

    [ThreadStatic]
    private static JsonLine? _ofThread;

    private readonly ArrayBufferWriter<byte> _buffer = new(1024);

    private JsonLine() => Writer = new Utf8JsonWriter(
        _buffer, new JsonWriterOptions { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public Utf8JsonWriter Writer { get; }

    /// <summary>The line is open; the caller writes properties and must not await before <see cref="End"/>.</summary>
    public static JsonLine Start()
    {
        var line = _ofThread is { } kept && kept._buffer.Capacity <= KeptBytes ? kept : _ofThread = new JsonLine();
        line._buffer.ResetWrittenCount();
        line.Writer.Reset();
        line.Writer.WriteStartObject();
        return line;
    }

    /// <returns>The line, until the next <see cref="Start"/> on this thread.</returns>
    public ReadOnlySpan<byte> End()
    {
        Writer.WriteEndObject();
        Writer.Flush();
        return _buffer.WrittenSpan;
    }
}
