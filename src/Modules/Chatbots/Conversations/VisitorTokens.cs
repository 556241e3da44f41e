using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Socle.Kernel.Storage;

namespace Socle.Chatbots.Conversations;

/// <summary>
/// Makes and checks visitors' tokens: the three ids, the end of validity and an HMAC-SHA256 over them, in Base64url.
/// Any node checks one without asking the database.
/// </summary>
internal sealed class VisitorTokens(MasterKey masterKey, TimeProvider time)
{
    private const byte Version = 1;
    private const int IdLength = 16;
    private const int PayloadLength = 1 + (3 * IdLength) + sizeof(long);
    private const int Length = PayloadLength + HMACSHA256.HashSizeInBytes;

    private static readonly TimeSpan Validity = TimeSpan.FromDays(30);
    private readonly byte[] _key = masterKey.Derive("chatbots/visitor-token");

    public string Create(VisitorToken token)
    {
        Span<byte> bytes = stackalloc byte[Length];
        bytes[0] = Version;
        token.WorkspaceId.TryWriteBytes(bytes[1..]);
        token.ChatbotId.TryWriteBytes(bytes[(1 + IdLength)..]);
        token.ConversationId.TryWriteBytes(bytes[(1 + (2 * IdLength))..]);
        BinaryPrimitives.WriteInt64BigEndian(bytes[(1 + (3 * IdLength))..], (time.GetUtcNow() + Validity).ToUnixTimeSeconds());
        HMACSHA256.HashData(_key, bytes[..PayloadLength], bytes[PayloadLength..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <returns>Null when the token is not one of ours or its time is over.</returns>
    public VisitorToken? Read(string? text)
    {
        Span<byte> bytes = stackalloc byte[Length];
        if (text is null || text.Length != Base64Url.GetEncodedLength(Length)
            || !Base64Url.TryDecodeFromChars(text, bytes, out var written) || written != Length || bytes[0] != Version)
        {
            return null;
        }

        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, bytes[..PayloadLength], expected);
        if (!CryptographicOperations.FixedTimeEquals(expected, bytes[PayloadLength..])
            || BinaryPrimitives.ReadInt64BigEndian(bytes[(1 + (3 * IdLength))..]) < time.GetUtcNow().ToUnixTimeSeconds())
        {
            return null;
        }

        return new VisitorToken(Id(bytes, 0), Id(bytes, 1), Id(bytes, 2));
    }

    private static Guid Id(ReadOnlySpan<byte> bytes, int index) => new(bytes.Slice(1 + (index * IdLength), IdLength));
}
