using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;

namespace Socle.Vault.Secrets.Endpoints;

/// <summary>GET /api/vault/secrets/{name}: what is known of it, never a value.</summary>
internal static class GetSecret
{
    /// <param name="Versions">Those that are kept, the newest first.</param>
    public sealed record Response(Secret Secret, IReadOnlyList<SecretVersion> Versions);

    public static async Task<Results<Ok<Response>, Problem>> Handle(string name, SecretStore secrets, CancellationToken cancellation) =>
        SecretName.IsValid(name) && await secrets.Find(name, cancellation) is { } secret
            ? TypedResults.Ok(new Response(secret, await secrets.Versions(secret.Id, cancellation)))
            : Problem.NotFound();
}
