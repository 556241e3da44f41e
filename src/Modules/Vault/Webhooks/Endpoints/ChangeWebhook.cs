using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;
using Socle.Kernel.Net;

namespace Socle.Vault.Webhooks.Endpoints;

/// <summary>PATCH and DELETE /api/vault/webhooks/{id}: what is absent stays as it is.</summary>
internal static class ChangeWebhook
{
    public sealed record Request(
        [MaxLength(2000)] string? Url, [MaxLength(200)] string? Description, [MaxLength(100)] IReadOnlyList<string>? Events, bool? IsEnabled);

    public static async Task<Results<NoContent, Problem>> Handle(
        Guid id, Request request, WebhookDesk desk, PublicWeb web, CancellationToken cancellation)
    {
        if (request.Url is { } url && WebhookAddress.ProblemOf(url, web) is { } problem)
        {
            return problem;
        }

        var changes = new WebhookChanges(request.Url, request.Description, WebhookAddress.Types(request.Events), request.IsEnabled);
        return await desk.Change(id, changes, cancellation) ? TypedResults.NoContent() : Problem.NotFound();
    }

    public static async Task<Results<NoContent, Problem>> RemoveWebhook(Guid id, WebhookDesk desk, CancellationToken cancellation) =>
        await desk.Remove(id, cancellation) ? TypedResults.NoContent() : Problem.NotFound();
}
