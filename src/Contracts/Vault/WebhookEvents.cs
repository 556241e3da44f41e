namespace Socle.Contracts.Vault;

/// <summary>A message to one address waits to be sent.</summary>
public sealed record WebhookQueued(Guid DeliveryId);

/// <summary>Messages to an address are no longer sent.</summary>
/// <param name="Reason"><c>gone</c>: the receiver said so (410). <c>failing</c>: it failed for more than three days.</param>
public sealed record WebhookDisabled(Guid WebhookId, string Url, string Reason);
