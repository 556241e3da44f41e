using Socle.Identity.Tokens;
using Socle.Kernel.Storage;

namespace Socle.Identity.Access;

/// <summary>Asks the database whether what a token says still holds.</summary>
internal sealed class AccessStore(SystemDb db, TimeProvider clock)
{
    /// <returns>Null when the session, the account or the membership is over.</returns>
    public async Task<AccessRights?> Find(AccessToken token, CancellationToken cancellation)
    {
        var rights = await db.One<AccessRights>(
            """
            select a.is_operator, m.role
            from auth.session s
            join auth.account a on a.id = s.account_id
            left join auth.membership m on m.account_id = a.id and m.workspace_id = @WorkspaceId
            where s.id = @SessionId and s.account_id = @AccountId and s.ended_at is null and s.expires_at > @now
              and a.disabled_at is null
            """,
            new { token.SessionId, token.AccountId, token.WorkspaceId, now = clock.GetUtcNow() }, cancellation);
        return token.WorkspaceId is not null && rights?.Role is null ? null : rights;
    }
}

/// <param name="Role">Null when the token is for no workspace.</param>
internal sealed record AccessRights(bool IsOperator, string? Role);
