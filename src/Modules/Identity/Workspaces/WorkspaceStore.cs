using Socle.Kernel.Storage;

namespace Socle.Identity.Workspaces;

/// <summary>All SQL of auth.workspace, and of auth.membership as the person sees it.</summary>
internal sealed class WorkspaceStore(SystemDb db, TimeProvider clock)
{
    public Task Add(Guid id, string name, CancellationToken cancellation) => db.Execute(
        "insert into auth.workspace (id, name, created_at) values (@id, @name, @now)",
        new { id, name, now = clock.GetUtcNow() }, cancellation);

    public Task Rename(Guid id, string name, CancellationToken cancellation) => db.Execute(
        "update auth.workspace set name = @name where id = @id", new { id, name }, cancellation);

    public Task<WorkspaceName?> Find(Guid id, CancellationToken cancellation) => db.One<WorkspaceName>(
        "select id, name from auth.workspace where id = @id", new { id }, cancellation);

    /// <returns>Null when this person is no member of it.</returns>
    public Task<MemberWorkspace?> FindOf(Guid accountId, Guid id, CancellationToken cancellation) => db.One<MemberWorkspace>(
        """
        select w.id, w.name, m.role
        from auth.membership m join auth.workspace w on w.id = m.workspace_id
        where m.account_id = @accountId and m.workspace_id = @id
        """,
        new { accountId, id }, cancellation);

    /// <returns>The workspaces of a person, the one they worked in last first.</returns>
    public Task<IReadOnlyList<MemberWorkspace>> ListOf(Guid accountId, CancellationToken cancellation) => db.Many<MemberWorkspace>(
        """
        select w.id, w.name, m.role
        from auth.membership m
        join auth.workspace w on w.id = m.workspace_id
        left join lateral (
            select max(s.last_seen_at) as seen_at from auth.session s
            where s.account_id = m.account_id and s.workspace_id = m.workspace_id
        ) s on true
        where m.account_id = @accountId
        order by s.seen_at desc nulls last, m.joined_at, w.id
        """,
        new { accountId }, cancellation);
}

/// <summary>A workspace by name.</summary>
internal sealed record WorkspaceName(Guid Id, string Name);
