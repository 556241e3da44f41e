using Socle.Kernel.Storage;

namespace Socle.Identity.Closing;

/// <summary>Reads all that is kept about a person, but for what opens their account.</summary>
internal sealed class AccountExportStore(SystemDb db, TimeProvider clock)
{
    public async Task<AccountExport> Find(Guid accountId, CancellationToken cancellation)
    {
        var account = await db.One<ExportedAccount>(
            """
            select id, email, name, email_verified_at, is_operator, created_at, closes_at from auth.account where id = @accountId
            """,
            new { accountId }, cancellation);
        var workspaces = await db.Many<ExportedMembership>(
            """
            select w.id, w.name, m.role, m.joined_at
            from auth.membership m join auth.workspace w on w.id = m.workspace_id
            where m.account_id = @accountId order by m.joined_at
            """,
            new { accountId }, cancellation);
        var sessions = await db.Many<ExportedSession>(
            """
            select id, device, address, created_at, last_seen_at, ended_at from auth.session where account_id = @accountId order by created_at
            """,
            new { accountId }, cancellation);
        var invitations = await db.Many<ExportedInvitation>(
            "select email, role, created_at, expires_at from auth.invitation where invited_by = @accountId order by created_at",
            new { accountId }, cancellation);
        return new AccountExport(clock.GetUtcNow(), account!, workspaces, sessions, invitations); // whoever is signed in has an account
    }
}

/// <summary>What is kept about a person.</summary>
internal sealed record AccountExport(
    DateTimeOffset ExportedAt,
    ExportedAccount Account,
    IReadOnlyList<ExportedMembership> Workspaces,
    IReadOnlyList<ExportedSession> Sessions,
    IReadOnlyList<ExportedInvitation> Invitations);

/// <summary>The account itself.</summary>
internal sealed record ExportedAccount(
    Guid Id, string Email, string? Name, DateTime? EmailVerifiedAt, bool IsOperator, DateTime CreatedAt, DateTime? ClosesAt);

/// <summary>A workspace they belong to.</summary>
internal sealed record ExportedMembership(Guid Id, string Name, string Role, DateTime JoinedAt);

/// <summary>A device they signed in on, kept for a month after its end.</summary>
internal sealed record ExportedSession(Guid Id, string? Device, string? Address, DateTime CreatedAt, DateTime LastSeenAt, DateTime? EndedAt);

/// <summary>An invitation they made that nobody has used yet.</summary>
internal sealed record ExportedInvitation(string Email, string Role, DateTime CreatedAt, DateTime ExpiresAt);
