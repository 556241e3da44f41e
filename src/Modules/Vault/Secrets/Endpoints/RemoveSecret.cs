using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;

namespace Socle.Vault.Secrets.Endpoints;

/// <summary>DELETE /api/vault/secrets/{name}: with all its versions.</summary>
internal static class RemoveSecret
{
    public static async Task<Results<NoContent, Problem>> Handle(string name, SecretVault vault, CancellationToken cancellation) =>
        SecretName.IsValid(name) && await vault.Remove(name, cancellation) ? TypedResults.NoContent() : Problem.NotFound();
}
