namespace Socle.Contracts.Vault;

/// <summary>Tells the addresses that the workspace has named of an event.</summary>
public interface IOutgoingWebhooks
{
    /// <summary>
    /// Queues it in the caller's transaction; it is sent afterwards, signed (Standard Webhooks), and again when the receiver fails.
    /// </summary>
    /// <param name="type">Such as <c>invoice.paid</c>.</param>
    /// <param name="data">Written as JSON; it leaves the server, so no secret.</param>
    Task Send<T>(string type, T data, CancellationToken cancellation) where T : class;
}
