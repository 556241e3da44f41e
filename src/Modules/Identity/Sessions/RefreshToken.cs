using System.Buffers.Binary;
using System.Security.Cryptography;
using Socle.Identity.Tokens;
using Socle.Kernel.Storage;

namespace Socle.Identity.Sessions;

/// <summary>A refresh token: the session it belongs to and how many times that session was refreshed before.</summary>
internal sealed record RefreshToken(Guid SessionId, int Generation);

/// <summary>
/// Writes and reads refresh tokens. A token is its session, its number, and an HMAC of both by the server's key: the server can tell
/// again the one that is active without having stored it, and a forged one never reaches the database.
/// </summary>
internal sealed class RefreshTokens(MasterKey masterKey)
{
    public const string Prefix = "sr_";
    private const int IdLength = 16;
    private const int BodyLength = IdLength + sizeof(int);
    private const int TokenLength = BodyLength + HMACSHA256.HashSizeInBytes;

    private readonly byte[] _key = masterKey.Derive("identity/refresh-tokens");

    public string Write(RefreshToken token)
    {
        Span<byte> bytes = stackalloc byte[TokenLength];
        token.SessionId.TryWriteBytes(bytes, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(bytes[IdLength..], token.Generation);
        HMACSHA256.HashData(_key, bytes[..BodyLength], bytes[BodyLength..]);
        return Prefix + StrictBase64Url.Encode(bytes);
    }

    /// <returns>Null when the text is no token that this installation made.</returns>
    public RefreshToken? Read(string? text)
    {
        if (text is null || text.Length > 100 || !text.StartsWith(Prefix, StringComparison.Ordinal)
            || StrictBase64Url.Decode(text.AsSpan(Prefix.Length)) is not { Length: TokenLength } bytes)
        {
            return null;
        }

        var expected = HMACSHA256.HashData(_key, bytes.AsSpan(0, BodyLength));
        return CryptographicOperations.FixedTimeEquals(expected, bytes.AsSpan(BodyLength))
            ? new RefreshToken(new Guid(bytes.AsSpan(0, IdLength), bigEndian: true), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(IdLength)))
            : null;
    }
}
