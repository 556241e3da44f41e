using Socle.Kernel.Storage;

namespace Socle.Identity.Closing;

/// <summary>The SQL of accounts that are to be deleted.</summary>
internal sealed class ClosingStore(SystemDb db, TimeProvider clock)
{
    /// <summary>How long a person may think better of it.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(14);

    /// <returns>When the account is deleted, or null when it is not.</returns>
    public async Task<DateTime?> Find(Guid accountId, CancellationToken cancellation) => (await db.One<Closing>(
        "select closes_at from auth.account where id = @accountId", new { accountId }, cancellation))?.ClosesAt;

    /// <summary>Asked again, the first time stays.</summary>
    public async Task<DateTime> Begin(Guid accountId, CancellationToken cancellation) => await db.Value<DateTime>(
        "update auth.account set closes_at = coalesce(closes_at, @closesAt) where id = @accountId returning closes_at",
        new { accountId, closesAt = clock.GetUtcNow() + Grace }, cancellation);

    /// <returns>False when it was not to be deleted.</returns>
    public async Task<bool> Cancel(Guid accountId, CancellationToken cancellation) => await db.Execute(
        "update auth.account set closes_at = null where id = @accountId and closes_at is not null", new { accountId }, cancellation) == 1;

    public Task<IReadOnlyList<Guid>> ListDue(CancellationToken cancellation) => db.Many<Guid>(
        "select id from auth.account where closes_at <= @now", new { now = clock.GetUtcNow() }, cancellation);

    /// <returns>The workspaces of a person, and whether other people would be left in them without an owner.</returns>
    public Task<IReadOnlyList<Belonging>> ListBelongings(Guid accountId, CancellationToken cancellation) => db.Many<Belonging>(
        """
        select m.workspace_id,
               not exists (select from auth.membership o where o.workspace_id = m.workspace_id and o.account_id <> m.account_id) as is_alone,
               m.role = 'owner' and not exists (
                   select from auth.membership o
                   where o.workspace_id = m.workspace_id and o.account_id <> m.account_id and o.role = 'owner') as is_last_owner
        from auth.membership m
        where m.account_id = @accountId
        """,
        new { accountId }, cancellation);

    public Task<bool> IsLastOperator(Guid accountId, CancellationToken cancellation) => db.Value<bool>(
        """
        select exists (select from auth.account where id = @accountId and is_operator)
           and not exists (select from auth.account where id <> @accountId and is_operator and disabled_at is null)
        """,
        new { accountId }, cancellation);

    public Task RemoveWorkspace(Guid workspaceId, CancellationToken cancellation) => db.Execute(
        "delete from auth.workspace where id = @workspaceId", new { workspaceId }, cancellation);

    public Task RemoveAccount(Guid accountId, CancellationToken cancellation) => db.Execute(
        "delete from auth.account where id = @accountId and closes_at <= @now", new { accountId, now = clock.GetUtcNow() }, cancellation);

    private sealed record Closing(DateTime? ClosesAt);
}

/// <summary>A workspace of somebody who leaves.</summary>
/// <param name="IsAlone">Nobody else is in it: it goes with them.</param>
internal sealed record Belonging(Guid WorkspaceId, bool IsAlone, bool IsLastOwner);
