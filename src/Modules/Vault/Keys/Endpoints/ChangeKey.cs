using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;

namespace Socle.Vault.Keys.Endpoints;

/// <summary>PATCH /api/vault/keys/{id}: what is absent stays as it is; <c>limits</c> are replaced as a whole.</summary>
internal static class ChangeKey
{
    public sealed record Request(
        [StringLength(200, MinimumLength = 1), RegularExpression(@"(?s).*\S.*")] string? Name,
        [MinLength(1), MaxLength(KeyScopes.Most)] IReadOnlyList<string>? Scopes,
        DateTimeOffset? ExpiresAt,
        KeyLimits? Limits,
        bool? IsEnabled);

    public static async Task<Results<NoContent, Problem>> Handle(
        Guid id, Request request, KeyDesk desk, HttpContext context, CancellationToken cancellation)
    {
        if (context.User.HasClaim(claim => claim.Type == KeyAuthentication.KeyClaim))
        {
            return Problem.Forbidden("keys-by-people");
        }

        if (desk.ProblemOf(request.Scopes, request.Limits, context) is { } problem)
        {
            return problem;
        }

        var changes = new KeyChanges(request.Name?.Trim(), request.Scopes, request.ExpiresAt?.ToUniversalTime(), request.Limits, request.IsEnabled);
        return await desk.Change(id, changes, cancellation) ? TypedResults.NoContent() : Problem.NotFound();
    }
}
