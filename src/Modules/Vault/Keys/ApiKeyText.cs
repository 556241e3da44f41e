using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Socle.Vault.Keys;

/// <summary>
/// The form of a key: <c>sk_socle_</c>, 30 random characters of base62 (178 bits), and 6 of base62 that are the CRC-32 of all before
/// them. A slip of the pen, and a string that only looks like a key, are known without asking anybody.
/// </summary>
internal static class ApiKeyText
{
    public const string Prefix = "sk_socle_";

    /// <summary>For secret scanners; then <see cref="IsWellFormed"/> tells the real ones.</summary>
    public const string Pattern = @"\bsk_socle_[0-9A-Za-z]{36}\b";

    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const int RandomLength = 30;
    private const int ChecksumLength = 6;
    private const int BodyLength = 9 + RandomLength;
    private const int StartLength = 9 + 4;
    private const int Length = BodyLength + ChecksumLength;

    private static readonly SearchValues<char> Base62 = SearchValues.Create(Alphabet);

    public static string Create()
    {
        var body = Prefix + RandomNumberGenerator.GetString(Alphabet, RandomLength);
        return body + Checksum(body);
    }

    /// <summary>What is shown of it to recognise it by.</summary>
    public static string StartOf(string key) => key[..StartLength];

    public static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        if (text.Length != Length || !text.StartsWith(Prefix, StringComparison.Ordinal) || text[Prefix.Length..].ContainsAnyExcept(Base62))
        {
            return false;
        }

        Span<char> checksum = stackalloc char[ChecksumLength];
        Write(Crc32Of(text[..BodyLength]), checksum);
        return checksum.SequenceEqual(text[BodyLength..]);
    }

    /// <param name="text">A well-formed key.</param>
    public static void Hash(ReadOnlySpan<char> text, Span<byte> hash)
    {
        Span<byte> bytes = stackalloc byte[Length];
        Encoding.ASCII.GetBytes(text, bytes);
        SHA256.HashData(bytes, hash);
        CryptographicOperations.ZeroMemory(bytes);
    }

    private static string Checksum(string body) => string.Create(ChecksumLength, Crc32Of(body), (target, crc) => Write(crc, target));

    private static void Write(uint crc, Span<char> target)
    {
        for (var place = ChecksumLength - 1; place >= 0; place--)
        {
            target[place] = Alphabet[(int)(crc % 62)];
            crc /= 62;
        }
    }

    // CRC-32 of ISO 3309, as zip and PNG have it.
    private static uint Crc32Of(ReadOnlySpan<char> ascii)
    {
        var crc = uint.MaxValue;
        foreach (var character in ascii)
        {
            crc ^= (byte)character;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ (0xEDB88320 & (uint)-(int)(crc & 1));
            }
        }

        return ~crc;
    }
}
