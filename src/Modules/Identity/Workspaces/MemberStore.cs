using Socle.Kernel.Storage;

namespace Socle.Identity.Workspaces;

/// <summary>All SQL of auth.membership as the workspace sees it. What takes a right away tells every node in the same transaction.</summary>
internal sealed class MemberStore(SystemDb db, TimeProvider clock)
{
    /// <returns>False when the person is a member already.</returns>
    public async Task<bool> Add(Guid workspaceId, Guid accountId, string role, CancellationToken cancellation) =>
        await db.Execute(
            """
            insert into auth.membership (workspace_id, account_id, role, joined_at)
            values (@workspaceId, @accountId, @role, @now)
            on conflict do nothing
            """,
            new { workspaceId, accountId, role, now = clock.GetUtcNow() }, cancellation) == 1;

    /// <returns>Null when the person is no member.</returns>
    public Task<Member?> Find(Guid workspaceId, Guid accountId, CancellationToken cancellation) => db.One<Member>(
        """
        select a.id as user_id, a.name, a.email, m.role, m.joined_at
        from auth.membership m join auth.account a on a.id = m.account_id
        where m.workspace_id = @workspaceId and m.account_id = @accountId
        """,
        new { workspaceId, accountId }, cancellation);

    public Task<IReadOnlyList<Member>> List(Guid workspaceId, (Guid? After, int Limit) page, CancellationToken cancellation) => db.Many<Member>(
        """
        select a.id as user_id, a.name, a.email, m.role, m.joined_at
        from auth.membership m join auth.account a on a.id = m.account_id
        where m.workspace_id = @workspaceId and (@After::uuid is null or a.id > @After)
        order by a.id
        limit @Limit
        """,
        new { workspaceId, page.After, page.Limit }, cancellation);

    /// <summary>Holds until the transaction ends, so that two owners cannot both leave at once.</summary>
    public Task Lock(Guid workspaceId, CancellationToken cancellation) => db.Execute(
        "select from auth.workspace where id = @workspaceId for update", new { workspaceId }, cancellation);

    public Task<int> CountOwners(Guid workspaceId, CancellationToken cancellation) => db.Value<int>(
        "select count(*)::int from auth.membership where workspace_id = @workspaceId and role = 'owner'", new { workspaceId }, cancellation);

    public Task ChangeRole(Guid workspaceId, Guid accountId, string role, CancellationToken cancellation) => db.Many<string>(
        """
        with changed as (
            update auth.membership set role = @role
            where workspace_id = @workspaceId and account_id = @accountId
            returning workspace_id, account_id
        )
        select pg_notify('socle_auth', 'member:' || workspace_id || ':' || account_id)::text from changed
        """,
        new { workspaceId, accountId, role }, cancellation);

    public Task Remove(Guid workspaceId, Guid accountId, CancellationToken cancellation) => db.Many<string>(
        """
        with removed as (
            delete from auth.membership where workspace_id = @workspaceId and account_id = @accountId
            returning workspace_id, account_id
        )
        select pg_notify('socle_auth', 'member:' || workspace_id || ':' || account_id)::text from removed
        """,
        new { workspaceId, accountId }, cancellation);
}

/// <summary>A person in a workspace.</summary>
internal sealed record Member(Guid UserId, string? Name, string Email, string Role, DateTime JoinedAt);
