using Socle.Kernel.Http;
using Socle.Kernel.Storage;
using Socle.Vault.Encryption;

namespace Socle.Vault.Secrets;

/// <summary>All SQL of vault.secret and vault.secret_version.</summary>
internal sealed class SecretStore(WorkspaceDb db, TimeProvider clock)
{
    /// <summary>How many versions of a secret are kept, the current one included.</summary>
    public const int Kept = 10;

    private const string Columns = "id, name, version, expires_at, uses, last_used_at, created_at, updated_at";

    public Task<Secret?> Find(string name, CancellationToken cancellation) =>
        db.One<Secret>($"select {Columns} from vault.secret where name = @name", new { name }, cancellation);

    /// <param name="within">Only those that expire within so many days; null for all.</param>
    public Task<IReadOnlyList<Secret>> List(PageRequest page, string? search, int? within, CancellationToken cancellation) => db.Many<Secret>(
        $"""
        select {Columns}
        from vault.secret
        where (@after::text is null or name > @after)
          and not starts_with(name, @Reserved)
          and (@search::text is null or position(lower(@search) in lower(name)) > 0)
          and (@before::timestamptz is null or expires_at < @before)
        order by name
        limit @Fetch
        """,
        new { after = page.Position<Position>()?.Name, search, SecretName.Reserved, before = within is { } days ? clock.GetUtcNow().AddDays(days) : (DateTimeOffset?)null, page.Fetch },
        cancellation);

    public Task<long> Count(CancellationToken cancellation) => db.Value<long>("select count(*) from vault.secret where not starts_with(name, @Reserved)", new { SecretName.Reserved }, cancellation);

    public Task<IReadOnlyList<SecretVersion>> Versions(Guid id, CancellationToken cancellation) => db.Many<SecretVersion>(
        "select version, created_at from vault.secret_version where secret_id = @id order by version desc", new { id }, cancellation);

    /// <summary>Makes the secret, or its next version. Others who want the same wait.</summary>
    public async Task<NextVersion> Advance(string name, DateTimeOffset? expiresAt, CancellationToken cancellation)
    {
        var next = await db.One<NextVersion>(
            """
            insert into vault.secret as s (id, name, version, expires_at, created_at, updated_at)
            values (@id, @name, 1, @expiresAt, @now, @now)
            on conflict (workspace_id, name) do update
            set version = s.version + 1, expires_at = excluded.expires_at, updated_at = excluded.updated_at
            returning id, version
            """,
            new { id = Guid.CreateVersion7(), name, expiresAt, now = clock.GetUtcNow() }, cancellation);
        // The precondition: such an insert gives its row or throws.
        return next!;
    }

    /// <summary>Forgets versions that are too many, and tells every node.</summary>
    public Task AddVersion(NextVersion next, SealedText text, CancellationToken cancellation) => db.Execute(
        """
        insert into vault.secret_version (secret_id, version, data_key_id, sealed, created_at) values (@Id, @Version, @KeyId, @Bytes, @now);
        delete from vault.secret_version where secret_id = @Id and version <= @Version - @Kept;
        select pg_notify(@Channel, 'secrets:' || kernel.current_workspace())
        """,
        new { next.Id, next.Version, text.KeyId, text.Bytes, now = clock.GetUtcNow(), Kept, VaultFeed.Channel }, cancellation);

    /// <summary>
    /// The current version, its use counted and dated: one statement, and what it reads is of one moment, whatever is rotated meanwhile.
    /// </summary>
    public Task<StoredVersion?> Use(string name, CancellationToken cancellation) => db.One<StoredVersion>(
        """
        with used as (
            update vault.secret set uses = uses + 1, last_used_at = @now
            where name = @name and (expires_at is null or expires_at > @now))
        select s.id, s.name, v.version, v.sealed, k.id as key_id, k.wrapping_key_id, k.wrapped
        from vault.secret s
        join vault.secret_version v on v.secret_id = s.id and v.version = s.version
        join vault.data_key k on k.id = v.data_key_id
        where s.name = @name and (s.expires_at is null or s.expires_at > @now)
        """,
        new { name, now = clock.GetUtcNow() }, cancellation);

    /// <param name="version">Null for the current one.</param>
    public Task<StoredVersion?> Read(string name, int? version, CancellationToken cancellation) => db.One<StoredVersion>(
        """
        select s.id, s.name, v.version, v.sealed, k.id as key_id, k.wrapping_key_id, k.wrapped
        from vault.secret s
        join vault.secret_version v on v.secret_id = s.id and v.version = coalesce(@version, s.version)
        join vault.data_key k on k.id = v.data_key_id
        where s.name = @name
        """,
        new { name, version }, cancellation);

    /// <summary>Some versions that are not under the active data key, held until the transaction ends.</summary>
    public Task<IReadOnlyList<StoredVersion>> ListOld(int most, CancellationToken cancellation) => db.Many<StoredVersion>(
        """
        select s.id, s.name, v.version, v.sealed, k.id as key_id, k.wrapping_key_id, k.wrapped
        from vault.secret_version v
        join vault.secret s on s.id = v.secret_id
        join vault.data_key k on k.id = v.data_key_id
        where not k.is_active
        order by v.secret_id, v.version
        limit @most
        for update of v skip locked
        """,
        new { most }, cancellation);

    public Task Change(StoredVersion version, SealedText text, CancellationToken cancellation) => db.Execute(
        "update vault.secret_version set data_key_id = @KeyId, sealed = @Bytes where secret_id = @Id and version = @Version",
        new { version.Id, version.Version, text.KeyId, text.Bytes }, cancellation);

    /// <returns>Null when there was none.</returns>
    public async Task<Guid?> Remove(string name, CancellationToken cancellation) => (await db.Many<Guid>(
        """
        with removed as (delete from vault.secret where name = @name returning id, workspace_id),
             told as materialized (select pg_notify(@Channel, 'secrets:' || workspace_id) from removed)
        select id from removed, told
        """,
        new { name, VaultFeed.Channel }, cancellation)) is [var id] ? id : null;

    public Task RemoveAll(CancellationToken cancellation) => db.Execute(
        """
        delete from vault.secret;
        select pg_notify(@Channel, 'secrets:' || kernel.current_workspace())
        """,
        new { VaultFeed.Channel }, cancellation);

    public Task<IReadOnlyList<NameAndExpiry>> Names(CancellationToken cancellation) =>
        db.Many<NameAndExpiry>("select name, expires_at from vault.secret", null, cancellation);

    /// <summary>Where a page of the list ends.</summary>
    internal sealed record Position(string Name);
}

/// <summary>A secret without its value.</summary>
internal sealed record Secret(
    Guid Id, string Name, int Version, DateTime? ExpiresAt, long Uses, DateTime? LastUsedAt, DateTime CreatedAt, DateTime UpdatedAt);

/// <summary>One of the values a secret has had, without it.</summary>
internal sealed record SecretVersion(int Version, DateTime CreatedAt);

/// <summary>The version that a new value takes.</summary>
internal sealed record NextVersion(Guid Id, int Version);

/// <summary>A version as it is stored, with the key it is under.</summary>
internal sealed record StoredVersion(Guid Id, string Name, int Version, byte[] Sealed, Guid KeyId, Guid WrappingKeyId, byte[] Wrapped)
{
    public DataKey Key => new(KeyId, WrappingKeyId, Wrapped);
}

/// <param name="ExpiresAt">Null when it does not expire.</param>
internal sealed record NameAndExpiry(string Name, DateTime? ExpiresAt);
