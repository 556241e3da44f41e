using System.Security.Cryptography;

namespace Socle.Kernel.Http.Replays;

/// <summary>
/// A request's body that is hashed while somebody reads it, so that an upload is never held for its hash.
/// A form's boundary is left out: browsers make a new one for each try.
/// </summary>
internal sealed class HashedBody(Stream body, string? boundary) : Stream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _boundary = boundary is null ? [] : System.Text.Encoding.ASCII.GetBytes(boundary);
    private byte[] _held = [];

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Reads what nobody has read yet, so that two requests with the same body have the same hash.</summary>
    public async Task<byte[]> Hash(CancellationToken cancellation)
    {
        var rest = new byte[16 * 1024];
        while (await ReadAsync(rest, cancellation) > 0)
        {
        }

        _hash.AppendData(_held);
        return _hash.GetHashAndReset();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await body.ReadAsync(buffer, cancellationToken);
        Add(buffer.Span[..count]);
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Reading is asynchronous.");

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Add(ReadOnlySpan<byte> read)
    {
        if (_boundary.Length == 0 || read.IsEmpty)
        {
            _hash.AppendData(read);
            return;
        }

        byte[] all = [.. _held, .. read];
        var rest = all.AsSpan();
        while (rest.IndexOf(_boundary) is >= 0 and var at)
        {
            _hash.AppendData(rest[..at]);
            rest = rest[(at + _boundary.Length)..];
        }

        // The end may be the beginning of a boundary that the next read completes.
        var sure = Math.Max(0, rest.Length - (_boundary.Length - 1));
        _hash.AppendData(rest[..sure]);
        _held = rest[sure..].ToArray();
    }
}
