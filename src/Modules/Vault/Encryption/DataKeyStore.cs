using Socle.Kernel.Storage;
using Socle.Kernel.Workspaces;

namespace Socle.Vault.Encryption;

/// <summary>All SQL of vault.data_key.</summary>
internal sealed class DataKeyStore(WorkspaceDb db, CurrentWorkspace workspace, WrappingKeyStore wrappingKeys, TimeProvider clock)
{
    /// <summary>Counts one use of the active key: before it is used, so that the count never falls behind.</summary>
    /// <returns>Null when there is none, or its budget is spent.</returns>
    public Task<DataKey?> Reserve(CancellationToken cancellation) => db.One<DataKey>(
        "update vault.data_key set uses = uses + 1 where is_active and uses < @Budget returning id, wrapping_key_id, wrapped",
        new { Envelope.Budget }, cancellation);

    public Task<IReadOnlyList<DataKey>> ListOtherThan(Guid wrappingKeyId, CancellationToken cancellation) => db.Many<DataKey>(
        "select id, wrapping_key_id, wrapped from vault.data_key where wrapping_key_id <> @wrappingKeyId order by id for update",
        new { wrappingKeyId }, cancellation);

    /// <summary>Makes it the active one. Two at once: the second does nothing.</summary>
    public async Task Add(DataKey key, CancellationToken cancellation)
    {
        await wrappingKeys.AddHolder(workspace.Id, cancellation);
        await db.Execute(
            """
            insert into vault.data_key (id, wrapping_key_id, wrapped, created_at) values (@Id, @WrappingKeyId, @Wrapped, @now)
            on conflict (workspace_id) where is_active do nothing
            """,
            new { key.Id, key.WrappingKeyId, key.Wrapped, now = clock.GetUtcNow() }, cancellation);
    }

    /// <param name="onlySpent">Leaves a key with uses left: another may have made it in this moment.</param>
    public Task RetireActive(bool onlySpent, CancellationToken cancellation) => db.Execute(
        "update vault.data_key set is_active = false where is_active and (not @onlySpent or uses >= @Budget)",
        new { onlySpent, Envelope.Budget }, cancellation);

    public Task Change(DataKey key, CancellationToken cancellation) => db.Execute(
        "update vault.data_key set wrapping_key_id = @WrappingKeyId, wrapped = @Wrapped where id = @Id",
        new { key.Id, key.WrappingKeyId, key.Wrapped }, cancellation);

    /// <summary>Destroys retired keys that nothing is encrypted under any more.</summary>
    public Task RemoveUnused(CancellationToken cancellation) => db.Execute(
        """
        delete from vault.data_key k
        where not k.is_active and not exists (select from vault.secret_version v where v.data_key_id = k.id)
        """,
        null, cancellation);

    /// <returns>Null when the workspace has stored no secret yet.</returns>
    public Task<DataKeyFacts?> FindActive(CancellationToken cancellation) =>
        db.One<DataKeyFacts>("select created_at, uses from vault.data_key where is_active", null, cancellation);

    /// <summary>Destroys every key of the workspace, and with them whatever was encrypted, in every backup too.</summary>
    public async Task Destroy(CancellationToken cancellation)
    {
        await db.Execute("delete from vault.data_key", null, cancellation);
        await wrappingKeys.RemoveHolder(workspace.Id, cancellation);
    }
}

/// <summary>A data key as it is stored.</summary>
internal sealed record DataKey(Guid Id, Guid WrappingKeyId, byte[] Wrapped);

/// <param name="Uses">How often it has encrypted, of <see cref="Envelope.Budget"/>.</param>
internal sealed record DataKeyFacts(DateTime CreatedAt, long Uses);
