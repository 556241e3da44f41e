using Socle.Kernel.Storage;

namespace Socle.Vault.Encryption;

/// <summary>All SQL of vault.wrapping_key, vault.seal and vault.key_holder. A change tells every node in the same transaction.</summary>
internal sealed class WrappingKeyStore(SystemDb db, TimeProvider clock)
{
    // Any constant that every node shares.
    private const long LockKey = 0x76_61_75_6C_74;

    public Task<IReadOnlyList<WrappedKey>> List(CancellationToken cancellation) => db.Many<WrappedKey>(
        "select id, wrapped, master, is_sealed, is_active from vault.wrapping_key order by created_at, id", null, cancellation);

    /// <summary>Counts one use of the active key.</summary>
    /// <returns>Its id; null when there is none, or its budget is spent.</returns>
    public async Task<Guid?> Reserve(CancellationToken cancellation) => (await db.Many<Guid>(
        "update vault.wrapping_key set uses = uses + 1 where is_active and uses < @Budget returning id",
        new { Envelope.Budget }, cancellation)) is [var id] ? id : null;

    /// <summary>Long before the budget ends: nothing replaces this key in the middle of a use.</summary>
    public Task<bool> IsHalfSpent(CancellationToken cancellation) => db.Value<bool>(
        "select exists (select from vault.wrapping_key where is_active and uses >= @half)", new { half = Envelope.Budget / 2 }, cancellation);

    /// <summary>Makes it the active one.</summary>
    public Task Add(WrappedKey key, CancellationToken cancellation) => db.Execute(
        """
        update vault.wrapping_key set is_active = false where is_active;
        insert into vault.wrapping_key (id, wrapped, master, is_sealed, created_at) values (@Id, @Wrapped, @Master, @IsSealed, @now);
        select pg_notify(@Channel, @WrappingKeys)
        """,
        new { key.Id, key.Wrapped, key.Master, key.IsSealed, now = clock.GetUtcNow(), VaultFeed.Channel, VaultFeed.WrappingKeys }, cancellation);

    public Task Change(WrappedKey key, CancellationToken cancellation) => db.Execute(
        """
        update vault.wrapping_key set wrapped = @Wrapped, master = @Master, is_sealed = @IsSealed where id = @Id;
        select pg_notify(@Channel, @WrappingKeys)
        """,
        new { key.Id, key.Wrapped, key.Master, key.IsSealed, VaultFeed.Channel, VaultFeed.WrappingKeys }, cancellation);

    public Task Remove(Guid id, CancellationToken cancellation) => db.Execute(
        """
        delete from vault.wrapping_key where id = @id and not is_active;
        select pg_notify(@Channel, @WrappingKeys)
        """,
        new { id, VaultFeed.Channel, VaultFeed.WrappingKeys }, cancellation);

    public Task<IReadOnlyList<Guid>> Holders(CancellationToken cancellation) =>
        db.Many<Guid>("select workspace_id from vault.key_holder order by workspace_id", null, cancellation);

    public Task AddHolder(Guid workspaceId, CancellationToken cancellation) => db.Execute(
        "insert into vault.key_holder (workspace_id) values (@workspaceId) on conflict do nothing", new { workspaceId }, cancellation);

    public Task RemoveHolder(Guid workspaceId, CancellationToken cancellation) =>
        db.Execute("delete from vault.key_holder where workspace_id = @workspaceId", new { workspaceId }, cancellation);

    /// <returns>Null when no passphrase is asked for.</returns>
    public Task<Seal?> FindSeal(CancellationToken cancellation) =>
        db.One<Seal>("select salt, iterations from vault.seal", null, cancellation);

    public Task AddSeal(Seal seal, CancellationToken cancellation) => db.Execute(
        "insert into vault.seal (salt, iterations, created_at) values (@Salt, @Iterations, @now)",
        new { seal.Salt, seal.Iterations, now = clock.GetUtcNow() }, cancellation);

    public Task RemoveSeal(CancellationToken cancellation) => db.Execute("delete from vault.seal", null, cancellation);

    /// <summary>Runs in one transaction that no other node enters at the same time.</summary>
    public Task RunAlone(Func<Task> work, CancellationToken cancellation) => db.Run(
        async () =>
        {
            await db.Many<string>("select pg_advisory_xact_lock(@LockKey)::text", new { LockKey }, cancellation);
            await work();
        },
        cancellation);
}

/// <summary>A wrapping key as the database has it.</summary>
/// <param name="Master">The fingerprint of the master key that wraps it.</param>
/// <param name="IsSealed">The passphrase is needed too.</param>
internal sealed record WrappedKey(Guid Id, byte[] Wrapped, string Master, bool IsSealed, bool IsActive);

/// <summary>How the passphrase becomes a key (PBKDF2-HMAC-SHA512).</summary>
internal sealed record Seal(byte[] Salt, int Iterations);
