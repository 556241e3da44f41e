using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Socle.Vault.Encryption.Endpoints;

/// <summary>GET /api/vault/encryption: how the workspace's secrets are encrypted, and how old its key is.</summary>
internal static class GetEncryption
{
    /// <param name="KeyCreatedAt">Null while no secret was stored.</param>
    /// <param name="KeyBudget">How often the key may encrypt before a new one takes over.</param>
    public sealed record Response(string Cipher, bool IsSealed, DateTime? KeyCreatedAt, long KeyUses, long KeyBudget);

    public static async Task<Ok<Response>> Handle(DataKeyStore keys, KeyRing ring, CancellationToken cancellation)
    {
        var key = await keys.FindActive(cancellation);
        return TypedResults.Ok(new Response("AES-256-GCM", ring.IsSealed, key?.CreatedAt, key?.Uses ?? 0, Envelope.Budget));
    }
}
