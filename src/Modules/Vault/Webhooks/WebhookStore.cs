using Socle.Kernel.Http;
using Socle.Kernel.Storage;

namespace Socle.Vault.Webhooks;

/// <summary>All SQL of vault.webhook.</summary>
internal sealed class WebhookStore(WorkspaceDb db, TimeProvider clock)
{
    public Task<Webhook?> Find(Guid id, CancellationToken cancellation) =>
        db.One<Webhook>($"select {Webhook.Columns} from vault.webhook where id = @id", new { id }, cancellation);

    public Task<IReadOnlyList<Webhook>> List(PageRequest page, CancellationToken cancellation) => db.Many<Webhook>(
        $"select {Webhook.Columns} from vault.webhook where @after::uuid is null or id < @after order by id desc limit @Fetch",
        new { after = page.Position<Position>()?.Id, page.Fetch }, cancellation);

    /// <returns>Those that want events of this type.</returns>
    public Task<IReadOnlyList<Guid>> ListFor(string type, CancellationToken cancellation) => db.Many<Guid>(
        "select id from vault.webhook where is_enabled and (cardinality(events) = 0 or @type = any (events)) order by id", new { type }, cancellation);

    public Task<long> Count(CancellationToken cancellation) => db.Value<long>("select count(*) from vault.webhook", null, cancellation);

    public Task Add(Webhook webhook, CancellationToken cancellation) => db.Execute(
        """
        insert into vault.webhook (id, url, description, events, key_version, created_at)
        values (@Id, @Url, @Description, @Events, @KeyVersion, @now)
        """,
        new { webhook.Id, webhook.Url, webhook.Description, webhook.Events, webhook.KeyVersion, now = clock.GetUtcNow() }, cancellation);

    /// <summary>Changes what is not null; turning it on forgets why it was off.</summary>
    /// <returns>False when there is none.</returns>
    public async Task<bool> Change(Guid id, WebhookChanges changes, CancellationToken cancellation) => await db.Execute(
        """
        update vault.webhook set
            url = coalesce(@Url, url),
            description = coalesce(@Description, description),
            events = coalesce(@events, events),
            is_enabled = coalesce(@IsEnabled, is_enabled),
            disabled_because = case when @IsEnabled then null else disabled_because end
        where id = @id
        """,
        new { id, changes.Url, changes.Description, events = changes.Events?.ToArray(), changes.IsEnabled }, cancellation) > 0;

    public Task ChangeKey(Guid id, int version, DateTimeOffset previousUntil, CancellationToken cancellation) => db.Execute(
        "update vault.webhook set previous_version = key_version, previous_until = @previousUntil, key_version = @version where id = @id",
        new { id, version, previousUntil }, cancellation);

    /// <returns>False when it was off already.</returns>
    public async Task<bool> Disable(Guid id, string reason, CancellationToken cancellation) => await db.Execute(
        "update vault.webhook set is_enabled = false, disabled_because = @reason where id = @id and is_enabled", new { id, reason }, cancellation) > 0;

    public async Task<bool> Remove(Guid id, CancellationToken cancellation) =>
        await db.Execute("delete from vault.webhook where id = @id", new { id }, cancellation) > 0;

    public Task RemoveAll(CancellationToken cancellation) => db.Execute("delete from vault.webhook", null, cancellation);

    /// <summary>Where a page of the list ends.</summary>
    internal sealed record Position(Guid Id);
}

/// <summary>What a person changes; null stays.</summary>
internal sealed record WebhookChanges(string? Url, string? Description, IReadOnlyList<string>? Events, bool? IsEnabled);
