using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;

namespace Socle.Vault.Secrets.Endpoints;

/// <summary>GET /api/vault/secrets: by name, never a value. <c>search</c> is a part of the name, <c>expiring</c> a number of days.</summary>
internal static class ListSecrets
{
    public static async Task<Ok<Page<Secret>>> Handle(
        PageRequest page, SecretStore secrets, CancellationToken cancellation, string? search = null, int? expiring = null)
    {
        var within = expiring is { } days ? Math.Clamp(days, 0, 3650) : (int?)null;
        var rows = await secrets.List(page, search is { Length: > 0 and <= 128 } ? search : null, within, cancellation);
        long? total = page.Total ? await secrets.Count(cancellation) : null;
        return TypedResults.Ok(page.Page(rows, secret => new SecretStore.Position(secret.Name), total));
    }
}
