using Socle.Kernel.Http;
using Socle.Kernel.Storage;

namespace Socle.Vault.Webhooks;

/// <summary>All SQL of vault.webhook_delivery.</summary>
internal sealed class DeliveryStore(WorkspaceDb db, TimeProvider clock)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    public Task<WebhookDelivery?> Find(Guid id, CancellationToken cancellation) =>
        db.One<WebhookDelivery>($"select {WebhookDelivery.Columns} from vault.webhook_delivery where id = @id", new { id }, cancellation);

    /// <returns>The newest first.</returns>
    public Task<IReadOnlyList<WebhookDelivery>> List(Guid webhookId, PageRequest page, string? status, CancellationToken cancellation) =>
        db.Many<WebhookDelivery>(
            $"""
            select {WebhookDelivery.Columns}
            from vault.webhook_delivery
            where webhook_id = @webhookId and (@after::uuid is null or id < @after) and (@status::text is null or status = @status)
            order by id desc
            limit @Fetch
            """,
            new { webhookId, after = page.Position<WebhookStore.Position>()?.Id, status, page.Fetch }, cancellation);

    public Task Add(Guid id, Guid webhookId, (string Type, string Payload) message, CancellationToken cancellation) => db.Execute(
        """
        insert into vault.webhook_delivery (id, webhook_id, type, payload, status, next_at, created_at)
        values (@id, @webhookId, @Type, @Payload, 'pending', @now, @now)
        """,
        new { id, webhookId, message.Type, message.Payload, now = clock.GetUtcNow() }, cancellation);

    /// <param name="status">What it is from now on.</param>
    /// <param name="nextAt">Null when it is not sent again.</param>
    public Task Finish(WebhookDelivery delivery, string status, DateTimeOffset? nextAt, CancellationToken cancellation) => db.Execute(
        """
        update vault.webhook_delivery
        set status = @status, attempts = @Attempts, next_at = @nextAt, last_status = @LastStatus, last_error = @LastError,
            finished_at = case when @status = 'pending' then null else @now end
        where id = @Id and status = 'pending'
        """,
        new { delivery.Id, delivery.Attempts, delivery.LastStatus, delivery.LastError, status, nextAt, now = clock.GetUtcNow() }, cancellation);

    /// <returns>False when there is none, or it still waits.</returns>
    public async Task<bool> Reopen(Guid id, Guid webhookId, CancellationToken cancellation) => await db.Execute(
        """
        update vault.webhook_delivery set status = 'pending', attempts = 0, next_at = @now, finished_at = null
        where id = @id and webhook_id = @webhookId and status <> 'pending'
        """,
        new { id, webhookId, now = clock.GetUtcNow() }, cancellation) > 0;

    public Task Purge(CancellationToken cancellation) => db.Execute(
        "delete from vault.webhook_delivery where finished_at < @before", new { before = clock.GetUtcNow() - KeptFor }, cancellation);
}
