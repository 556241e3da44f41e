using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;

namespace Socle.Vault.Keys.Endpoints;

/// <summary>POST /api/vault/keys: by a person. The key is in this answer and nowhere else.</summary>
internal static class CreateKey
{
    public sealed record Request(
        [Required, StringLength(200, MinimumLength = 1), RegularExpression(@"(?s).*\S.*")] string Name,
        [Required, MinLength(1), MaxLength(KeyScopes.Most)] IReadOnlyList<string> Scopes,
        DateTimeOffset? ExpiresAt,
        KeyLimits? Limits);

    /// <param name="Key">Told this once.</param>
    public sealed record Response(Guid Id, string Key);

    public static async Task<Results<Created<Response>, Problem>> Handle(
        Request request, KeyDesk desk, TimeProvider clock, HttpContext context, CancellationToken cancellation)
    {
        // A key that made keys would outlive its own end.
        if (context.User.HasClaim(claim => claim.Type == KeyAuthentication.KeyClaim))
        {
            return Problem.Forbidden("keys-by-people");
        }

        if (request.ExpiresAt <= clock.GetUtcNow())
        {
            return Problem.Unprocessable("key-expiry-past");
        }

        if (desk.ProblemOf(request.Scopes, request.Limits, context) is { } problem)
        {
            return problem;
        }

        var by = Guid.TryParse(context.User.FindFirstValue(SocleClaims.Subject), out var id) ? id : (Guid?)null;
        var settings = new KeySettings(request.Name.Trim(), [.. request.Scopes.Distinct()], request.ExpiresAt?.ToUniversalTime(), request.Limits);
        return await desk.Add(settings, by, cancellation) is { } issued
            ? TypedResults.Created($"/api/vault/keys/{issued.Id}", new Response(issued.Id, issued.Text))
            : Problem.Unprocessable("too-many-keys", KeyStore.Most);
    }
}
