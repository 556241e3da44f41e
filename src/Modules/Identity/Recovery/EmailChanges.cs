using Microsoft.AspNetCore.Http;
using Socle.Identity.Accounts;
using Socle.Identity.Mails;
using Socle.Identity.Throttling;
using Socle.Kernel.Events;
using Socle.Kernel.Http;
using Socle.Kernel.Storage;

namespace Socle.Identity.Recovery;

/// <summary>Gives an account another address, once a link sent there was opened. Both addresses are told.</summary>
internal sealed class EmailChanges(SystemDb db, AccountStore accounts, EmailTokenStore tokens, Throttle throttle, IEvents events)
{
    private const int PerAccount = 5;

    /// <summary>Whether somebody has that address is not told here: it shows to whoever opens the link.</summary>
    /// <returns>Null when it is under way.</returns>
    public async Task<Problem?> Ask(Guid accountId, string email, CancellationToken cancellation)
    {
        var attempt = await throttle.Begin([new Limit("change-email", accountId.ToString(), PerAccount)], cancellation);
        if (attempt.RetryAfter is { } wait)
        {
            return Problem.Of(StatusCodes.Status429TooManyRequests, "too-many-attempts").RetryAfter((int)Math.Ceiling(wait.TotalSeconds));
        }

        await db.Run(
            async () =>
            {
                await events.Publish(AccountMailRequested.Of(AccountMailKind.ConfirmEmail, accountId, email), cancellation);
                await events.Publish(AccountMailRequested.Of(AccountMailKind.EmailChangeAsked, accountId), cancellation);
            },
            cancellation);
        return null;
    }

    /// <returns>Null when it is done.</returns>
    public Task<Problem?> Confirm(string token, CancellationToken cancellation) => db.Run(
        async () =>
        {
            if (await tokens.Use(token, AccountLink.ChangeEmail, cancellation) is not { } used
                || await accounts.Find(used.AccountId, cancellation) is not { IsDisabled: false } account)
            {
                return Problem.Forbidden("link-invalid");
            }

            if (!await accounts.ChangeEmail(account.Id, used.Email, cancellation))
            {
                return Problem.Conflict("email-taken");
            }

            // A link to recover that lies in the old mailbox must not open the account any more.
            await tokens.EndAll(account.Id, cancellation);
            await events.Publish(AccountMailRequested.Of(AccountMailKind.EmailChanged, account.Id, account.Email), cancellation);
            await events.Publish(AccountMailRequested.Of(AccountMailKind.EmailChanged, account.Id, used.Email), cancellation);
            return null;
        },
        cancellation);
}
