using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;

namespace Socle.Vault.Keys.Endpoints;

/// <summary>GET /api/vault/keys: the newest first. <c>search</c> is a part of the name, or how the key begins.</summary>
internal static class ListKeys
{
    public static async Task<Ok<Page<ApiKey>>> Handle(
        PageRequest page, KeyStore keys, TimeProvider clock, CancellationToken cancellation, string? search = null)
    {
        var rows = await keys.List(page, search is { Length: > 0 and <= 200 } ? search : null, cancellation);
        long? total = page.Total ? await keys.Count(cancellation) : null;
        return TypedResults.Ok(page.Page([.. rows.Select(row => row.ToKey(clock.GetUtcNow()))], key => new KeyStore.Position(key.Id), total));
    }
}
