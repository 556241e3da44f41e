using System.Buffers;
using System.Threading.Channels;

namespace Socle.Kernel.Telemetry;

/// <summary>
/// Takes finished log lines and writes them on a thread of its own, so that a slow terminal or disk never slows a request.
/// When it cannot keep up the oldest lines are dropped and counted.
/// </summary>
internal sealed class LogWriter : IAsyncDisposable
{
    private const int Capacity = 8192;
    private readonly Channel<Line> _lines;
    private readonly Stream _console = Console.OpenStandardOutput();
    private readonly RotatingFile? _file;
    private readonly Task _writing;
    private long _dropped;

    public LogWriter(SocleOptions options)
    {
        _lines = Channel.CreateBounded<Line>(
            new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true }, Drop);
        _file = options.Logs is null ? null : new RotatingFile(options.Logs, options.LogFileMegabytes * 1024L * 1024, options.LogFiles);
        _writing = Task.Run(WriteAll);
    }

    /// <summary>Lines that were never written, since the start.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <param name="line">Without the line end; copied before this returns.</param>
    /// <param name="toConsole">False for the file alone.</param>
    public void Write(ReadOnlySpan<byte> line, bool toConsole)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(line.Length + 1);
        line.CopyTo(buffer);
        buffer[line.Length] = (byte)'\n';
        if (!_lines.Writer.TryWrite(new Line(buffer, line.Length + 1, toConsole)))
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _lines.Writer.TryComplete();
        await _writing;
        _file?.Dispose();
    }

    private void Drop(Line line)
    {
        Interlocked.Increment(ref _dropped);
        ArrayPool<byte>.Shared.Return(line.Buffer);
    }

    private async Task WriteAll()
    {
        while (await _lines.Reader.WaitToReadAsync())
        {
            while (_lines.Reader.TryRead(out var line))
            {
                Write(line);
                ArrayPool<byte>.Shared.Return(line.Buffer);
            }

            _file?.Flush();
        }
    }

    private void Write(Line line)
    {
        try
        {
            if (line.ToConsole)
            {
                _console.Write(line.Buffer, 0, line.Length);
            }

            _file?.Write(line.Buffer.AsSpan(0, line.Length));
        }
        catch (IOException)
        {
            // A full disk or a closed terminal must not stop the product; the counter tells.
            Interlocked.Increment(ref _dropped);
        }
    }

    private readonly record struct Line(byte[] Buffer, int Length, bool ToConsole);
}
