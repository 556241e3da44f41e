using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Socle.Vault.Encryption.Endpoints;

/// <summary>GET /api/vault/seal: whether a passphrase is asked for, and whether this node waits for it.</summary>
internal static class GetSeal
{
    public sealed record Response(bool HasSeal, bool IsSealed);

    public static async Task<Ok<Response>> Handle(WrappingKeyStore keys, KeyRing ring, CancellationToken cancellation) =>
        TypedResults.Ok(new Response(await keys.FindSeal(cancellation) is not null, ring.IsSealed));
}
