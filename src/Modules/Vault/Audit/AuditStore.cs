using Socle.Kernel.Storage;

namespace Socle.Vault.Audit;

/// <summary>All SQL of vault.audit_record and vault.audit_head.</summary>
internal sealed class AuditStore(SystemDb db, TimeProvider clock)
{
    /// <summary>The end of a chain, held until the caller's transaction ends: records follow each other.</summary>
    public async Task<AuditHead> Hold(Guid workspaceId, CancellationToken cancellation)
    {
        var head = await db.One<AuditHead>(
            """
            insert into vault.audit_head as h (workspace_id, seq, hash, changed_at) values (@workspaceId, 0, @Beginning, @now)
            on conflict (workspace_id) do update set changed_at = excluded.changed_at
            returning seq, hash
            """,
            new { workspaceId, AuditRecord.Beginning, now = clock.GetUtcNow() }, cancellation);
        // The precondition: such an insert gives its row or throws.
        return head!;
    }

    /// <summary>
    /// Adds the record to its chain. The workspace is entered for this statement alone, since the caller may work in another or in none.
    /// </summary>
    public Task Add(Guid workspaceId, AuditRecord record, CancellationToken cancellation) => db.Execute(
        """
        select set_config('vault.before', coalesce(current_setting('socle.workspace', true), ''), true);
        select set_config('socle.workspace', @workspaceId::text, true);
        insert into vault.audit_record
            (workspace_id, seq, at, actor_kind, actor_id, action, target, network, address_hash, trace_id, details, hash)
        values (@workspaceId, @Seq, @At, @ActorKind, @ActorId, @Action, @Target, @Network, @AddressHash, @TraceId, @Details, @Hash);
        update vault.audit_head set seq = @Seq, hash = @Hash where workspace_id = @workspaceId;
        select set_config('socle.workspace', current_setting('vault.before'), true)
        """,
        new
        {
            workspaceId,
            record.Seq,
            record.At,
            record.ActorKind,
            record.ActorId,
            record.Action,
            record.Target,
            record.Network,
            record.AddressHash,
            record.TraceId,
            record.Details,
            record.Hash,
        },
        cancellation);

    public Task<AuditHead?> FindHead(Guid workspaceId, CancellationToken cancellation) =>
        db.One<AuditHead>("select seq, hash from vault.audit_head where workspace_id = @workspaceId", new { workspaceId }, cancellation);

    /// <summary>The chains that grew since.</summary>
    public Task<IReadOnlyList<ChangedHead>> ListChanged(DateTimeOffset since, CancellationToken cancellation) => db.Many<ChangedHead>(
        "select workspace_id, seq, hash, changed_at from vault.audit_head where changed_at >= @since and seq > 0 order by changed_at", new { since }, cancellation);

    /// <summary>Runs in one transaction.</summary>
    public Task Run(Func<Task> work, CancellationToken cancellation) => db.Run(work, cancellation);
}

/// <summary>A chain that grew.</summary>
internal sealed record ChangedHead(Guid WorkspaceId, long Seq, byte[] Hash, DateTime ChangedAt);
