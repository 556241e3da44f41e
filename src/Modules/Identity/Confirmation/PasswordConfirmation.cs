using Microsoft.AspNetCore.Http;
using Socle.Identity.Access;
using Socle.Identity.Accounts;
using Socle.Identity.Throttling;
using Socle.Kernel.Http;

namespace Socle.Identity.Confirmation;

/// <summary>
/// Has somebody who is signed in show again that they know the password. Failures count against the account, which only the bearer of one of
/// its sessions can fill: no stranger shuts anybody out.
/// </summary>
internal sealed class PasswordConfirmation(AccountStore accounts, Passwords passwords, Throttle throttle)
{
    private const int PerAccount = 10;

    /// <returns>The account, or the problem.</returns>
    public async Task<(Account? Account, Problem? Problem)> Confirm(Caller caller, string password, CancellationToken cancellation)
    {
        IReadOnlyList<Limit> limits = [new("confirm", caller.AccountId.ToString(), PerAccount)];
        var attempt = await throttle.Begin(limits, cancellation);
        if (attempt.RetryAfter is { } wait)
        {
            return (null, Problem.Of(StatusCodes.Status429TooManyRequests, "too-many-attempts").RetryAfter((int)Math.Ceiling(wait.TotalSeconds)));
        }

        var account = await accounts.Find(caller.AccountId, cancellation);
        if (account is null || !(await passwords.Check(account.PasswordHash, password, cancellation)).IsRight)
        {
            return (null, Problem.Forbidden("wrong-password"));
        }

        await throttle.Succeed(attempt, limits, CancellationToken.None);
        return (account, null);
    }
}
