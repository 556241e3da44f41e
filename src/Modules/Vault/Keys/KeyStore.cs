using Socle.Kernel.Http;
using Socle.Kernel.Storage;

namespace Socle.Vault.Keys;

/// <summary>All SQL of vault.api_key. What ends or changes a key tells every node in the same transaction.</summary>
internal sealed class KeyStore(WorkspaceDb db, TimeProvider clock)
{
    /// <summary>Keys of one workspace.</summary>
    public const int Most = 1_000;

    private const string Tell = "select pg_notify(@Channel, 'key:' || @id::text)";

    public Task<KeyRow?> Find(Guid id, CancellationToken cancellation) =>
        db.One<KeyRow>($"select {KeyRow.Columns} from vault.api_key where id = @id", new { id }, cancellation);

    /// <returns>The newest first.</returns>
    public Task<IReadOnlyList<KeyRow>> List(PageRequest page, string? search, CancellationToken cancellation) => db.Many<KeyRow>(
        $"""
        select {KeyRow.Columns}
        from vault.api_key
        where (@after::uuid is null or id < @after)
          and (@search::text is null or position(lower(@search) in lower(name)) > 0 or position(@search in start) = 1)
        order by id desc
        limit @Fetch
        """,
        new { after = page.Position<Position>()?.Id, search, page.Fetch }, cancellation);

    public Task<long> Count(CancellationToken cancellation) => db.Value<long>("select count(*) from vault.api_key", null, cancellation);

    public Task Add(Guid id, string start, KeySettings settings, Guid? by, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var every = KeyRow.Every(settings.Limits?.Credits);
        return db.Execute(
            """
            insert into vault.api_key
                (id, name, start, scopes, addresses, rate_requests, rate_seconds, credit_left, credit_amount, credit_every, credit_refill_at,
                 expires_at, created_by, created_at)
            values (@id, @Name, @start, @scopes, @addresses, @requests, @seconds, @credits, @credits, @every, @refillAt,
                    @ExpiresAt, @by, @now)
            """,
            new
            {
                id,
                settings.Name,
                start,
                scopes = settings.Scopes.ToArray(),
                addresses = (settings.Limits?.Addresses ?? []).ToArray(),
                requests = (settings.Limits?.Rates ?? []).Select(rate => rate.Requests).ToArray(),
                seconds = (settings.Limits?.Rates ?? []).Select(rate => rate.Seconds).ToArray(),
                credits = settings.Limits?.Credits?.Amount,
                every,
                refillAt = every is null ? null : now + every,
                settings.ExpiresAt,
                by,
                now,
            },
            cancellation);
    }

    /// <returns>False when there is none.</returns>
    public async Task<bool> Change(Guid id, KeyChanges changes, CancellationToken cancellation)
    {
        var every = KeyRow.Every(changes.Limits?.Credits);
        return await db.Execute(
            $"""
            update vault.api_key set
                name = coalesce(@Name, name),
                scopes = coalesce(@scopes, scopes),
                expires_at = coalesce(@ExpiresAt, expires_at),
                is_enabled = coalesce(@IsEnabled, is_enabled),
                addresses = case when @hasLimits then @addresses else addresses end,
                rate_requests = case when @hasLimits then @requests else rate_requests end,
                rate_seconds = case when @hasLimits then @seconds else rate_seconds end,
                credit_left = case when @hasLimits then @credits else credit_left end,
                credit_amount = case when @hasLimits then @credits else credit_amount end,
                credit_every = case when @hasLimits then @every else credit_every end,
                credit_refill_at = case when @hasLimits then @now + @every else credit_refill_at end
            where id = @id;
            {Tell}
            """,
            new
            {
                id,
                changes.Name,
                scopes = changes.Scopes?.ToArray(),
                changes.ExpiresAt,
                changes.IsEnabled,
                hasLimits = changes.Limits is not null,
                addresses = (changes.Limits?.Addresses ?? []).ToArray(),
                requests = (changes.Limits?.Rates ?? []).Select(rate => rate.Requests).ToArray(),
                seconds = (changes.Limits?.Rates ?? []).Select(rate => rate.Seconds).ToArray(),
                credits = changes.Limits?.Credits?.Amount,
                every,
                now = clock.GetUtcNow(),
                VaultFeed.Channel,
            },
            cancellation) > 0;
    }

    /// <summary>Its first characters after a reroll.</summary>
    public Task ChangeStart(Guid id, string start, CancellationToken cancellation) =>
        db.Execute("update vault.api_key set start = @start where id = @id", new { id, start }, cancellation);

    /// <returns>False when there was none.</returns>
    public async Task<bool> Remove(Guid id, CancellationToken cancellation) => await db.Execute(
        $"""
        delete from vault.api_key where id = @id;
        {Tell}
        """,
        new { id, VaultFeed.Channel }, cancellation) > 0;

    public Task RemoveAll(CancellationToken cancellation) => db.Execute(
        """
        delete from vault.api_key;
        select pg_notify(@Channel, @All)
        """,
        new { VaultFeed.Channel, VaultFeed.All }, cancellation);

    /// <summary>Gives each key what the nodes have counted since the last time.</summary>
    public Task AddUses(IReadOnlyList<KeyUse> uses, CancellationToken cancellation) => db.Execute(
        """
        update vault.api_key k
        set uses = k.uses + u.uses, last_used_at = greatest(k.last_used_at, u.at), last_used_from = u.used_from
        from unnest(@ids, @counts, @times, @places) as u (id, uses, at, used_from)
        where k.id = u.id
        """,
        new
        {
            ids = uses.Select(use => use.KeyId).ToArray(),
            counts = uses.Select(use => use.Count).ToArray(),
            times = uses.Select(use => use.LastAt).ToArray(),
            places = uses.Select(use => use.LastFrom ?? "").ToArray(),
        },
        cancellation);

    /// <summary>Where a page of the list ends.</summary>
    internal sealed record Position(Guid Id);
}

/// <summary>Uses of a key that are not in the database yet.</summary>
internal sealed record KeyUse(Guid KeyId, Guid WorkspaceId, long Count, DateTimeOffset LastAt, string? LastFrom);
