using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;

namespace Socle.Vault.Webhooks.Endpoints;

/// <summary>
/// POST /api/vault/webhooks/{id}/test sends a message of the type <c>webhook.test</c>;
/// POST /api/vault/webhooks/{id}/deliveries/{deliveryId}/retry sends a finished one once more.
/// </summary>
internal static class SendAgain
{
    public sealed record Response(Guid DeliveryId);

    public static async Task<Results<Accepted<Response>, Problem>> TestWebhook(
        Guid id, WebhookStore webhooks, OutgoingWebhooks outgoing, CancellationToken cancellation) =>
        await webhooks.Find(id, cancellation) is null
            ? Problem.NotFound()
            : TypedResults.Accepted((string?)null, new Response(await outgoing.SendTo(id, "webhook.test", new { }, cancellation)));

    public static async Task<Results<Accepted<Response>, Problem>> RetryDelivery(
        Guid id, Guid deliveryId, OutgoingWebhooks outgoing, CancellationToken cancellation) =>
        await outgoing.SendAgain(id, deliveryId, cancellation)
            ? TypedResults.Accepted((string?)null, new Response(deliveryId))
            : Problem.NotFound();
}
