using System.Text.Json;
using Socle.Contracts.Vault;
using Socle.Kernel.Events;
using Socle.Kernel.Http;
using Socle.Kernel.Storage;

namespace Socle.Vault.Webhooks;

/// <summary>Queues an event for every address that wants it.</summary>
internal sealed class OutgoingWebhooks(WebhookStore webhooks, DeliveryStore deliveries, IEvents events, WorkspaceDb db, TimeProvider clock)
    : IOutgoingWebhooks
{
    public Task Send<T>(string type, T data, CancellationToken cancellation) where T : class => db.Run(
        async () =>
        {
            foreach (var webhook in await webhooks.ListFor(type, cancellation))
            {
                await SendTo(webhook, type, data, cancellation);
            }
        },
        cancellation);

    /// <returns>False when there is none, or it still waits.</returns>
    public Task<bool> SendAgain(Guid webhookId, Guid deliveryId, CancellationToken cancellation) => db.Run(
        async () =>
        {
            if (!await deliveries.Reopen(deliveryId, webhookId, cancellation))
            {
                return false;
            }

            await events.Publish(new WebhookQueued(deliveryId), cancellation);
            return true;
        },
        cancellation);

    /// <returns>The id of the delivery.</returns>
    public Task<Guid> SendTo<T>(Guid webhookId, string type, T data, CancellationToken cancellation) where T : class => db.Run(
        async () =>
        {
            var id = Guid.CreateVersion7();
            var payload = JsonSerializer.Serialize(new { type, timestamp = clock.GetUtcNow(), data }, Json.Options);
            await deliveries.Add(id, webhookId, (type, payload), cancellation);
            await events.Publish(new WebhookQueued(id), cancellation);
            return id;
        },
        cancellation);
}
