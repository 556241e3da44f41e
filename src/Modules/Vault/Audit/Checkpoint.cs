using System.Text;
using System.Text.Json;
using Socle.Kernel.Http;

namespace Socle.Vault.Audit;

/// <summary>What is kept outside the database of a chain: where it ended at a time, signed (ECDSA P-256 over SHA-256).</summary>
/// <param name="Hash">Of the record, in hexadecimal.</param>
/// <param name="Signature">In Base64, over the line without it.</param>
internal sealed record Checkpoint(Guid Workspace, long Seq, string Hash, DateTimeOffset At, string Signature)
{
    public static Checkpoint Of(ChangedHead head, DateTimeOffset at, AuditKeys keys)
    {
        var unsigned = new Checkpoint(head.WorkspaceId, head.Seq, Convert.ToHexStringLower(head.Hash), at, "");
        return unsigned with { Signature = Convert.ToBase64String(keys.Sign(unsigned.Content())) };
    }

    /// <returns>Null when the line is none, or was not signed with this installation's key.</returns>
    public static Checkpoint? Read(string line, AuditKeys keys)
    {
        try
        {
            return JsonSerializer.Deserialize<Checkpoint>(line, Json.Options) is { } read
                && keys.IsSigned((read with { Signature = "" }).Content(), Convert.FromBase64String(read.Signature)) ? read : null;
        }
        catch (Exception error) when (error is JsonException or FormatException or ArgumentNullException)
        {
            return null;
        }
    }

    public string Line() => JsonSerializer.Serialize(this, Json.Options);

    private byte[] Content() => Encoding.UTF8.GetBytes(FormattableString.Invariant($"{Workspace}\n{Seq}\n{Hash}\n{At:O}"));
}
