using System.Security.Cryptography;
using Socle.Kernel.Storage;

namespace Socle.Kernel.Http.Replays;

/// <summary>Keeps stored answers unreadable in the database (AES-256-GCM): one may hold a key that is shown once.</summary>
internal sealed class ReplayCipher(MasterKey masterKey)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly byte[] _key = masterKey.Derive("http/replay");

    /// <param name="id">Binds the answer to its row.</param>
    public byte[] Close(byte[] id, ReadOnlySpan<byte> body)
    {
        var closed = new byte[NonceBytes + TagBytes + body.Length];
        var nonce = closed.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_key, TagBytes);
        aes.Encrypt(nonce, body, closed.AsSpan(NonceBytes + TagBytes), closed.AsSpan(NonceBytes, TagBytes), id);
        return closed;
    }

    /// <exception cref="CryptographicException">The row was changed by somebody who has not the key.</exception>
    public byte[] Open(byte[] id, byte[] closed)
    {
        var body = new byte[closed.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(_key, TagBytes);
        aes.Decrypt(
            closed.AsSpan(0, NonceBytes), closed.AsSpan(NonceBytes + TagBytes), closed.AsSpan(NonceBytes, TagBytes), body, id);
        return body;
    }
}
