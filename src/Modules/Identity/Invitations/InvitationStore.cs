using System.Security.Cryptography;
using System.Text;
using Socle.Identity.Tokens;
using Socle.Kernel.Storage;

namespace Socle.Identity.Invitations;

/// <summary>All SQL of auth.invitation. Only the hash of a token is stored.</summary>
internal sealed class InvitationStore(SystemDb db, TimeProvider clock)
{
    private const int TokenLength = 32;
    private const string Columns = "id, workspace_id, email, role, expires_at";

    /// <returns>The invitation and its token, which is told this once.</returns>
    public async Task<(Invitation Invitation, string Token)> Add(
        Guid workspaceId, Guid invitedBy, (string Email, string Role) guest, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var token = StrictBase64Url.Encode(RandomNumberGenerator.GetBytes(TokenLength));
        var invitation = new Invitation(
            Guid.CreateVersion7(now), workspaceId, guest.Email, guest.Role, (now + Invitation.Lifetime).UtcDateTime);
        await db.Execute(
            """
            insert into auth.invitation (id, workspace_id, email, role, token_hash, invited_by, created_at, expires_at)
            values (@Id, @WorkspaceId, @Email, @Role, @hash, @invitedBy, @now, @ExpiresAt)
            """,
            new
            {
                invitation.Id,
                invitation.WorkspaceId,
                invitation.Email,
                invitation.Role,
                hash = Hash(token),
                invitedBy,
                now,
                invitation.ExpiresAt,
            },
            cancellation);
        return (invitation, token);
    }

    /// <returns>Null when no invitation has this token, or it was used or is over.</returns>
    public Task<Invitation?> FindByToken(string token, CancellationToken cancellation) => db.One<Invitation>(
        $"select {Columns} from auth.invitation where token_hash = @hash and expires_at > @now",
        new { hash = Hash(token), now = clock.GetUtcNow() }, cancellation);

    /// <summary>Keeps others from using it until the transaction ends.</summary>
    /// <returns>False when it was used or withdrawn.</returns>
    public async Task<bool> Hold(Guid id, CancellationToken cancellation) => await db.One<Invitation>(
        $"select {Columns} from auth.invitation where id = @id for update", new { id }, cancellation) is not null;

    public Task<IReadOnlyList<Invitation>> List(Guid workspaceId, (Guid? After, int Limit) page, CancellationToken cancellation) =>
        db.Many<Invitation>(
            $"""
            select {Columns} from auth.invitation
            where workspace_id = @workspaceId and expires_at > @now and (@After::uuid is null or id < @After)
            order by id desc
            limit @Limit
            """,
            new { workspaceId, page.After, page.Limit, now = clock.GetUtcNow() }, cancellation);

    /// <returns>False when this workspace has no such invitation.</returns>
    public async Task<bool> Remove(Guid id, Guid workspaceId, CancellationToken cancellation) => await db.Execute(
        "delete from auth.invitation where id = @id and workspace_id = @workspaceId", new { id, workspaceId }, cancellation) == 1;

    public Task Purge(CancellationToken cancellation) => db.Execute(
        "delete from auth.invitation where expires_at < @now", new { now = clock.GetUtcNow() }, cancellation);

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
