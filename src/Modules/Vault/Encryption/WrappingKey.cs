using System.Security.Cryptography;
using System.Text;

namespace Socle.Vault.Encryption;

/// <summary>A wrapping key in memory. It never leaves this object: what it wraps is given to it.</summary>
internal sealed class WrappingKey(Guid id, SecretBytes key) : IDisposable
{
    private readonly Lock _gate = new();
    private bool _isCleared;

    public Guid Id { get; } = id;

    /// <exception cref="ObjectDisposedException">It was cleared meanwhile: ask for it again.</exception>
    public byte[] Wrap(ReadOnlySpan<byte> dataKey, ReadOnlySpan<byte> bound)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isCleared, this);
            return Envelope.Seal(key.Span, dataKey, bound);
        }
    }

    /// <inheritdoc cref="Wrap"/>
    public void Unwrap(ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> bound, Span<byte> dataKey)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isCleared, this);
            Envelope.Open(key.Span, wrapped, bound, dataKey);
        }
    }

    /// <summary>As it is stored, under what the master key and the passphrase give.</summary>
    public byte[] Close(ReadOnlySpan<byte> masterPart, ReadOnlySpan<byte> passphrasePart)
    {
        using var outer = Outer(masterPart, passphrasePart);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isCleared, this);
            return Envelope.Seal(outer.Span, key.Span, Binding.WrappingKey(Id));
        }
    }

    /// <exception cref="CryptographicException">The passphrase is another, or the row was changed.</exception>
    public static WrappingKey Open(WrappedKey row, ReadOnlySpan<byte> masterPart, ReadOnlySpan<byte> passphrasePart)
    {
        using var outer = Outer(masterPart, passphrasePart);
        var key = new SecretBytes(Envelope.KeyLength);
        try
        {
            Envelope.Open(outer.Span, row.Wrapped, Binding.WrappingKey(row.Id), key.Span);
            return new WrappingKey(row.Id, key);
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isCleared = true;
            key.Dispose();
        }
    }

    // Both are needed: neither the master key alone nor the passphrase alone opens anything.
    private static SecretBytes Outer(ReadOnlySpan<byte> masterPart, ReadOnlySpan<byte> passphrasePart)
    {
        using var both = new SecretBytes(masterPart.Length + passphrasePart.Length);
        masterPart.CopyTo(both.Span);
        passphrasePart.CopyTo(both.Span[masterPart.Length..]);
        var outer = new SecretBytes(Envelope.KeyLength);
        HKDF.DeriveKey(HashAlgorithmName.SHA256, both.Span, outer.Span, [], Encoding.UTF8.GetBytes("socle/vault/outer"));
        return outer;
    }
}
