using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Socle.Vault.Audit;

/// <summary>A record of the trail as it is stored.</summary>
/// <param name="Seq">From 1, without gaps.</param>
/// <param name="Details">JSON, to the character.</param>
internal sealed record AuditRecord(
    long Seq, DateTime At, string ActorKind, Guid? ActorId, string Action, string? Target, string? Network, string? AddressHash,
    string? TraceId, string Details, byte[] Hash)
{
    public const string Columns = "seq, at, actor_kind, actor_id, action, target, network, address_hash, trace_id, details, hash";

    /// <summary>The chain before its first record.</summary>
    public static byte[] Beginning { get; } = new byte[HMACSHA256.HashSizeInBytes];

    /// <summary>HMAC-SHA256 over everything of it, its place, and the hash of the record before.</summary>
    public byte[] HashAfter(byte[] previous, byte[] key)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(previous);
        AppendNumber(hash, Seq);
        AppendNumber(hash, At.Ticks);
        string?[] texts = [ActorKind, ActorId?.ToString(), Action, Target, Network, AddressHash, TraceId, Details];
        foreach (var text in texts)
        {
            AppendText(hash, text);
        }

        return hash.GetHashAndReset();
    }

    private static void AppendNumber(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }

    // Each with its length, so that no text can be moved from one field to the next; null is not the empty text.
    private static void AppendText(IncrementalHash hash, string? text)
    {
        AppendNumber(hash, text is null ? -1 : Encoding.UTF8.GetByteCount(text));
        hash.AppendData(Encoding.UTF8.GetBytes(text ?? ""));
    }
}

/// <summary>Where a chain ends.</summary>
internal sealed record AuditHead(long Seq, byte[] Hash);
