using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;

namespace Socle.Vault.Keys.Endpoints;

/// <summary>
/// POST /api/vault/keys/{id}/reroll: a new key with the same rights, limits and credits. The one before works on for
/// <c>overlapSeconds</c>: an hour unless said, 0 ends it at once, 30 days at most.
/// </summary>
internal static class RerollKey
{
    private const int DefaultOverlap = 3600;
    private const int LongestOverlap = 30 * 24 * 3600;

    public sealed record Request([Range(0, LongestOverlap)] int? OverlapSeconds);

    /// <param name="Key">Told this once.</param>
    public sealed record Response(Guid Id, string Key, DateTimeOffset PreviousUntil);

    public static async Task<Results<Ok<Response>, Problem>> Handle(
        Guid id, KeyDesk desk, CancellationToken cancellation, Request? request = null)
    {
        var overlap = TimeSpan.FromSeconds(request?.OverlapSeconds ?? DefaultOverlap);
        return await desk.Reroll(id, overlap, cancellation) is { PreviousUntil: { } until } issued
            ? TypedResults.Ok(new Response(issued.Id, issued.Text, until))
            : Problem.NotFound();
    }
}
