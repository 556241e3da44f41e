using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;
using Socle.Kernel.Net;

namespace Socle.Vault.Webhooks.Endpoints;

/// <summary>POST /api/vault/webhooks: the signing key is in this answer and nowhere else.</summary>
internal static class CreateWebhook
{
    public sealed record Request(
        [Required, MaxLength(2000)] string Url, [MaxLength(200)] string? Description, [MaxLength(100)] IReadOnlyList<string>? Events);

    /// <param name="SigningKey">Told this once: <c>whsec_…</c>.</param>
    public sealed record Response(Guid Id, string SigningKey);

    public static async Task<Results<Created<Response>, Problem>> Handle(
        Request request, WebhookDesk desk, PublicWeb web, CancellationToken cancellation)
    {
        if (WebhookAddress.ProblemOf(request.Url, web) is { } problem)
        {
            return problem;
        }

        return await desk.Add(request.Url, request.Description, WebhookAddress.Types(request.Events) ?? [], cancellation) is var (id, key)
            ? TypedResults.Created($"/api/vault/webhooks/{id}", new Response(id, key))
            : Problem.Unprocessable("too-many-webhooks", Webhook.Most);
    }
}
