using System.Buffers;
using System.Text;

namespace Socle.Kernel.Sandbox;

/// <summary>Keeps what a program writes, up to a limit on both its outputs together, and goes on emptying the pipes after it.</summary>
internal sealed class OutputCollector(long limit)
{
    private const int KeptOfStderr = 16 * 1024;

    private readonly ArrayBufferWriter<byte> stdout = new();
    private readonly ArrayBufferWriter<byte> stderr = new();
    private long written;

    public bool IsTooMuch => Interlocked.Read(ref written) > limit;

    public ReadOnlyMemory<byte> Stdout => stdout.WrittenMemory;

    public string Stderr => Encoding.UTF8.GetString(stderr.WrittenSpan);

    public Task CollectStdout(Stream source) => Collect(source, stdout, limit);

    public Task CollectStderr(Stream source) => Collect(source, stderr, KeptOfStderr);

    /// <summary>Ends when the last process that holds the pipe is gone, so it needs no cancellation of its own.</summary>
    private async Task Collect(Stream source, ArrayBufferWriter<byte> kept, long most)
    {
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await source.ReadAsync(buffer, CancellationToken.None)) > 0)
        {
            Interlocked.Add(ref written, read);
            kept.Write(buffer.AsSpan(0, (int)Math.Min(read, most - kept.WrittenCount)));
        }
    }
}
