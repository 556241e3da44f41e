using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;

namespace Socle.Vault.Secrets.Endpoints;

/// <summary>PUT /api/vault/secrets/{name}: the value becomes the next version; without <c>expiresAt</c> it does not expire.</summary>
internal static class PutSecret
{
    public sealed record Request([Required, SecretValue] SecretText Value, DateTimeOffset? ExpiresAt);

    public static async Task<Results<NoContent, Problem>> Handle(
        string name, Request request, SecretVault vault, TimeProvider clock, CancellationToken cancellation)
    {
        using var value = request.Value;
        if (!SecretName.IsValid(name))
        {
            return Problem.Unprocessable("secret-name");
        }

        if (request.ExpiresAt <= clock.GetUtcNow())
        {
            return Problem.Unprocessable("secret-expiry-past");
        }

        return await vault.Put(name, value.Utf8, request.ExpiresAt?.ToUniversalTime(), cancellation) is null
            ? Problem.Unprocessable("too-many-secrets", SecretName.Most)
            : TypedResults.NoContent();
    }
}
