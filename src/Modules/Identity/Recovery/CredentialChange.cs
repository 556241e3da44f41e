using Socle.Identity.Access;
using Socle.Identity.Accounts;
using Socle.Identity.Mails;
using Socle.Identity.Sessions;
using Socle.Kernel.Events;
using Socle.Kernel.Http;
using Socle.Kernel.Storage;

namespace Socle.Identity.Recovery;

/// <summary>A new password as one fact: with it the other sessions and every link under way end, and the owner is told.</summary>
internal sealed class CredentialChange(SystemDb db, SessionStore sessions, EmailTokenStore tokens, IEvents events, VerifiedTokens verified)
{
    /// <param name="whose">The account, and the session that goes on.</param>
    /// <param name="change">Gives a problem when nothing changes.</param>
    public async Task<Problem?> Make((Account Account, Guid? Session) whose, Func<Task<Problem?>> change, CancellationToken cancellation)
    {
        IReadOnlyList<Guid> ended = [];
        var problem = await db.Run(
            async () =>
            {
                if (await change() is { } refused)
                {
                    return refused;
                }

                ended = await sessions.EndOthers(whose.Account.Id, whose.Session, EndedBy.Password, cancellation);
                await tokens.EndAll(whose.Account.Id, cancellation);
                await events.Publish(AccountMailRequested.Of(AccountMailKind.PasswordChanged, whose.Account.Id), cancellation);
                return null;
            },
            cancellation);
        foreach (var session in ended)
        {
            verified.ForgetSession(session);
        }

        return problem;
    }
}
