using Socle.Kernel.Http;
using Socle.Kernel.Storage;

namespace Socle.Vault.Audit;

/// <summary>Reads the records of the current workspace.</summary>
internal sealed class AuditReader(WorkspaceDb db)
{
    /// <returns>The newest first.</returns>
    public Task<IReadOnlyList<AuditRecord>> List(PageRequest page, AuditFilter filter, CancellationToken cancellation) => db.Many<AuditRecord>(
        $"""
        select {AuditRecord.Columns}
        from vault.audit_record
        where (@after::bigint is null or seq < @after)
          and (@Action::text is null or action = @Action or starts_with(action, @Action || '.'))
          and (@Actor::uuid is null or actor_id = @Actor)
          and (@Target::text is null or target = @Target)
          and (@From::timestamptz is null or at >= @From)
          and (@To::timestamptz is null or at < @To)
        order by seq desc
        limit @Fetch
        """,
        new { after = page.Position<Position>()?.Seq, filter.Action, filter.Actor, filter.Target, filter.From, filter.To, page.Fetch }, cancellation);

    /// <returns>The oldest first, after this one.</returns>
    public Task<IReadOnlyList<AuditRecord>> ListAfter(long seq, int most, CancellationToken cancellation) => db.Many<AuditRecord>(
        $"select {AuditRecord.Columns} from vault.audit_record where seq > @seq order by seq limit @most", new { seq, most }, cancellation);

    /// <summary>Where a page of the list ends.</summary>
    internal sealed record Position(long Seq);
}

/// <param name="Action">Whole, or its first word: <c>secret</c> finds <c>secret.stored</c>.</param>
internal sealed record AuditFilter(string? Action, Guid? Actor, string? Target, DateTimeOffset? From, DateTimeOffset? To);
