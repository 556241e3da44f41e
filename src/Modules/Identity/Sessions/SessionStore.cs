using Socle.Kernel.Storage;

namespace Socle.Identity.Sessions;

/// <summary>All SQL of auth.session. What ends a session tells every node in the same transaction.</summary>
internal sealed class SessionStore(SystemDb db, TimeProvider clock)
{
    /// <summary>The rotations remembered of a session: more than a device can make within the reuse window by honest means.</summary>
    private const int Remembered = 20;

    public async Task<Session> Add(Guid accountId, Guid? workspaceId, Device device, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var session = new Session(Guid.CreateVersion7(now), accountId, workspaceId, 0, (now + Session.Idle).UtcDateTime);
        await db.Execute(
            """
            insert into auth.session
                (id, account_id, workspace_id, device, address, created_at, last_seen_at, confirmed_at, expires_at, capped_at)
            values (@Id, @AccountId, @WorkspaceId, @Name, @Address, @now, @now, @now, @ExpiresAt, @cappedAt)
            """,
            new
            {
                session.Id,
                session.AccountId,
                session.WorkspaceId,
                device.Name,
                device.Address,
                now,
                session.ExpiresAt,
                cappedAt = now + Session.Cap,
            },
            cancellation);
        return session;
    }

    /// <summary>
    /// Replaces the refresh token of this number by the next: one statement, so that of any number of callers one succeeds.
    /// </summary>
    /// <returns>Null when the token is not the active one, or the session or the account is not alive.</returns>
    public Task<Session?> Rotate(RefreshToken token, CancellationToken cancellation) => db.One<Session>(
        """
        update auth.session s
        set generation = s.generation + 1,
            rotated_at = (array[@now] || s.rotated_at)[1:@Remembered],
            last_seen_at = @now,
            expires_at = least(@now + @Idle, s.capped_at)
        from auth.account a
        where s.id = @SessionId and s.generation = @Generation and s.ended_at is null and s.expires_at > @now
          and a.id = s.account_id and a.disabled_at is null
        returning s.id, s.account_id, s.workspace_id, s.generation, s.expires_at
        """,
        new { token.SessionId, token.Generation, now = clock.GetUtcNow(), Remembered, Session.Idle }, cancellation);

    /// <returns>The session as it stands when it is alive, and when the token of this number was replaced, if that is remembered.</returns>
    public async Task<(Session Session, DateTime? ReplacedAt)?> FindAlive(RefreshToken token, CancellationToken cancellation) =>
        await db.One<Alive>(
            """
            select s.id, s.account_id, s.workspace_id, s.generation, s.expires_at,
                   s.rotated_at[s.generation - @Generation] as replaced_at
            from auth.session s
            join auth.account a on a.id = s.account_id
            where s.id = @SessionId and s.ended_at is null and s.expires_at > @now and a.disabled_at is null
            """,
            new { token.SessionId, token.Generation, now = clock.GetUtcNow() }, cancellation) is { } row
            ? (new Session(row.Id, row.AccountId, row.WorkspaceId, row.Generation, row.ExpiresAt), row.ReplacedAt)
            : null;

    /// <returns>Null when the session is not alive.</returns>
    public Task<Session?> ChangeWorkspace(Guid id, Guid workspaceId, CancellationToken cancellation) => db.One<Session>(
        """
        update auth.session set workspace_id = @workspaceId, last_seen_at = @now
        where id = @id and ended_at is null
        returning id, account_id, workspace_id, generation, expires_at
        """,
        new { id, workspaceId, now = clock.GetUtcNow() }, cancellation);

    /// <returns>False when this person has no such session alive.</returns>
    public async Task<bool> End(Guid id, Guid accountId, string reason, CancellationToken cancellation) =>
        (await db.Many<string>(
            """
            with ended as (
                update auth.session set ended_at = @now, ended_by = @reason
                where id = @id and account_id = @accountId and ended_at is null
                returning id
            )
            select pg_notify('socle_auth', 'session:' || id)::text from ended
            """,
            new { id, accountId, reason, now = clock.GetUtcNow() }, cancellation)).Count > 0;

    /// <summary>Ends every session of a person but one.</summary>
    /// <returns>Those that ended.</returns>
    public async Task<IReadOnlyList<Guid>> EndOthers(Guid accountId, Guid? kept, string reason, CancellationToken cancellation) =>
        [.. (await db.Many<Ended>(
            """
            with ended as (
                update auth.session set ended_at = @now, ended_by = @reason
                where account_id = @accountId and id is distinct from @kept and ended_at is null
                returning id
            )
            select id, pg_notify('socle_auth', 'session:' || id)::text as notice from ended
            """,
            new { accountId, kept, reason, now = clock.GetUtcNow() }, cancellation)).Select(row => row.Id)];

    /// <summary>Moves a removed member's sessions to another of their workspaces, and ends those that have nowhere to go.</summary>
    public Task LeaveWorkspace(Guid accountId, Guid workspaceId, CancellationToken cancellation) => db.Execute(
        """
        update auth.session s
        set workspace_id = next.workspace_id,
            ended_at = case when next.workspace_id is null then @now end,
            ended_by = case when next.workspace_id is null then 'removed' end
        from (select (select m.workspace_id from auth.membership m
                      where m.account_id = @accountId order by m.joined_at, m.workspace_id limit 1) as workspace_id) next
        where s.account_id = @accountId and s.workspace_id = @workspaceId and s.ended_at is null
        """,
        new { accountId, workspaceId, now = clock.GetUtcNow() }, cancellation);

    /// <returns>The sessions alive, the newest first.</returns>
    public Task<IReadOnlyList<SessionRow>> List(Guid accountId, (Guid? After, int Limit) page, CancellationToken cancellation) => db.Many<SessionRow>(
        """
        select id, device, address, created_at, last_seen_at
        from auth.session
        where account_id = @accountId and ended_at is null and expires_at > @now and (@After::uuid is null or id < @After)
        order by id desc
        limit @Limit
        """,
        new { accountId, page.After, page.Limit, now = clock.GetUtcNow() }, cancellation);

    /// <summary>The person has shown again who they are.</summary>
    public Task Confirm(Guid id, CancellationToken cancellation) => db.Execute(
        "update auth.session set confirmed_at = @now where id = @id", new { id, now = clock.GetUtcNow() }, cancellation);

    /// <returns>Whether the person has shown who they are a short while ago.</returns>
    public Task<bool> IsFresh(Guid id, CancellationToken cancellation) => db.Value<bool>(
        "select exists (select from auth.session where id = @id and confirmed_at > @since)",
        new { id, since = clock.GetUtcNow() - Session.Fresh }, cancellation);

    /// <summary>Forgets what has been over for a month.</summary>
    public Task Purge(CancellationToken cancellation) => db.Execute(
        "delete from auth.session where expires_at < @before or ended_at < @before",
        new { before = clock.GetUtcNow() - Session.Idle }, cancellation);

    private sealed record Ended(Guid Id, string? Notice);

    private sealed record Alive(Guid Id, Guid AccountId, Guid? WorkspaceId, int Generation, DateTime ExpiresAt, DateTime? ReplacedAt);
}

/// <summary>A session as its owner sees it.</summary>
internal sealed record SessionRow(Guid Id, string? Device, string? Address, DateTime CreatedAt, DateTime LastSeenAt);
