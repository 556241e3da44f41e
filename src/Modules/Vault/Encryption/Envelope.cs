using System.Security.Cryptography;

namespace Socle.Vault.Encryption;

/// <summary>
/// AES-256-GCM (NIST SP 800-38D) as the vault stores it: format, nonce, text, tag. The nonce is random, so a key may encrypt fewer than
/// 2^32 times: <see cref="Budget"/> is what counts of it.
/// </summary>
internal static class Envelope
{
    public const int KeyLength = 32;
    public const int NonceLength = 12;
    public const int TagLength = 16;
    public const int Overhead = 1 + NonceLength + TagLength;

    /// <summary>How often one key may encrypt; a new one takes over before.</summary>
    public const long Budget = (1L << 32) - 1;

    private const byte Format = 1;

    /// <param name="bound">What the text belongs to; it opens only with the same.</param>
    public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> text, ReadOnlySpan<byte> bound)
    {
        var closed = new byte[text.Length + Overhead];
        closed[0] = Format;
        var nonce = closed.AsSpan(1, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, text, closed.AsSpan(1 + NonceLength, text.Length), closed.AsSpan(^TagLength..), bound);
        return closed;
    }

    /// <summary>How long the text in it is.</summary>
    /// <exception cref="CryptographicException">It is no envelope.</exception>
    public static int LengthOf(ReadOnlySpan<byte> closed) => closed.Length >= Overhead && closed[0] == Format
        ? closed.Length - Overhead
        : throw new CryptographicException("The stored bytes are no envelope.");

    /// <param name="text">Of <see cref="LengthOf"/> bytes. Left zero when it does not open.</param>
    /// <exception cref="CryptographicException">Another key, another place, or changed since.</exception>
    public static void Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> closed, ReadOnlySpan<byte> bound, Span<byte> text)
    {
        var length = LengthOf(closed);
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(closed.Slice(1, NonceLength), closed.Slice(1 + NonceLength, length), closed[^TagLength..], text, bound);
    }
}
