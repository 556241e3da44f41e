using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;

namespace Socle.Vault.Secrets.Endpoints;

/// <summary>
/// POST /api/vault/secrets/{name}/rotate: the next version of a secret that is there, from a new <c>value</c>, from an earlier version
/// (<c>fromVersion</c>), or, with neither, the same value encrypted anew under the active key.
/// </summary>
internal static class RotateSecret
{
    public sealed record Request([SecretValue] SecretText? Value, [Range(1, int.MaxValue)] int? FromVersion, DateTimeOffset? ExpiresAt);

    public sealed record Response(string Name, int Version);

    public static async Task<Results<Ok<Response>, Problem>> Handle(
        string name, SecretStore secrets, SecretVault vault, CancellationToken cancellation, Request? request = null)
    {
        using var value = request?.Value;
        if (!SecretName.IsValid(name) || await secrets.Find(name, cancellation) is null)
        {
            return Problem.NotFound();
        }

        var version = value is null
            ? await vault.Renew(name, request?.FromVersion, cancellation)
            : await vault.Put(name, value.Utf8, request?.ExpiresAt?.ToUniversalTime(), cancellation);
        return version is { } number ? TypedResults.Ok(new Response(name, number)) : Problem.NotFound();
    }
}
