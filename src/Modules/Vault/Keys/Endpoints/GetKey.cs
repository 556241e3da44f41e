using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;

namespace Socle.Vault.Keys.Endpoints;

/// <summary>GET /api/vault/keys/{id}: never the key itself.</summary>
internal static class GetKey
{
    public static async Task<Results<Ok<ApiKey>, Problem>> Handle(Guid id, KeyStore keys, TimeProvider clock, CancellationToken cancellation) =>
        await keys.Find(id, cancellation) is { } row ? TypedResults.Ok(row.ToKey(clock.GetUtcNow())) : Problem.NotFound();
}
