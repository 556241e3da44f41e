using Socle.Contracts.Vault;
using Socle.Kernel.Events;
using Socle.Kernel.Jobs;

namespace Socle.Vault.Webhooks;

/// <summary>The first attempt, as soon as the fact is stored.</summary>
internal sealed class DeliverWebhook(Delivering delivering) : IHandleLong<WebhookQueued>
{
    public Task Handle(WebhookQueued @event, OnlyOnce onlyOnce, CancellationToken cancellation) => delivering.Attempt(@event.DeliveryId, cancellation);
}

/// <summary>The attempts after it.</summary>
internal sealed class DeliverAgain(Delivering delivering) : IWorkspaceJob<DeliverAgain.Message>
{
    public Task Run(Message data, CancellationToken cancellation) => delivering.Attempt(data.DeliveryId, cancellation);

    /// <summary>Which one.</summary>
    internal sealed record Message(Guid DeliveryId);
}

/// <summary>Tells the workspace's addresses that a secret is soon over.</summary>
internal sealed class SendSecretExpiring(IOutgoingWebhooks webhooks) : IHandle<SecretExpiring>
{
    public Task Handle(SecretExpiring @event, CancellationToken cancellation) =>
        webhooks.Send("secret.expiring", new { name = @event.Name, expiresAt = @event.ExpiresAt }, cancellation);
}
