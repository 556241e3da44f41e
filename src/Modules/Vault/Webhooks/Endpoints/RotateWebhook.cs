using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;

namespace Socle.Vault.Webhooks.Endpoints;

/// <summary>
/// POST /api/vault/webhooks/{id}/rotate: a new signing key. For <c>overlapSeconds</c> (a day unless said) messages bear both signatures.
/// </summary>
internal static class RotateWebhook
{
    private const int Day = 24 * 3600;

    public sealed record Request([Range(0, 30 * Day)] int? OverlapSeconds);

    /// <param name="SigningKey">Told this once.</param>
    public sealed record Response(string SigningKey);

    public static async Task<Results<Ok<Response>, Problem>> Handle(
        Guid id, WebhookDesk desk, CancellationToken cancellation, Request? request = null) =>
        await desk.Rotate(id, TimeSpan.FromSeconds(request?.OverlapSeconds ?? Day), cancellation) is { } key
            ? TypedResults.Ok(new Response(key))
            : Problem.NotFound();
}
