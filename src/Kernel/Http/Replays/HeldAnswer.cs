using Microsoft.AspNetCore.Http;

namespace Socle.Kernel.Http.Replays;

/// <summary>
/// Holds an answer until it is stored, so that a client that has it can ask for it again at once.
/// One that is a stream, or too long to keep, goes straight to the client instead.
/// </summary>
internal sealed class HeldAnswer(HttpResponse response, Stream client) : Stream
{
    private const int MaxBytes = 1024 * 1024;
    private readonly MemoryStream _held = new();

    /// <summary>True when the answer is not kept.</summary>
    public bool IsPassedOn { get; private set; }

    public ReadOnlySpan<byte> Bytes => _held.GetBuffer().AsSpan(0, (int)_held.Length);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Sends what is held.</summary>
    public async Task Send(CancellationToken cancellation)
    {
        if (_held.Length > 0)
        {
            await client.WriteAsync(_held.GetBuffer().AsMemory(0, (int)_held.Length), cancellation);
        }
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!IsPassedOn && (IsStream || _held.Length + buffer.Length > MaxBytes))
        {
            IsPassedOn = true;
            await Send(cancellationToken);
        }

        await (IsPassedOn ? client : _held).WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken)
    {
        IsPassedOn |= IsStream;
        return IsPassedOn ? client.FlushAsync(cancellationToken) : Task.CompletedTask;
    }

    public override void Flush()
    {
    }

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Writing is asynchronous.");

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private bool IsStream => response.ContentType?.StartsWith("text/event-stream", StringComparison.OrdinalIgnoreCase) == true;
}
