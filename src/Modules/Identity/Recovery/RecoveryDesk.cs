using Socle.Identity.Accounts;
using Socle.Identity.Mails;
using Socle.Identity.Sessions;
using Socle.Identity.Throttling;
using Socle.Kernel.Events;

namespace Socle.Identity.Recovery;

/// <summary>
/// Takes a request to recover an account. Whether there is one shows neither in the answer nor in the time: the same statements run,
/// and the e-mail is sent afterwards.
/// </summary>
internal sealed class RecoveryDesk(AccountStore accounts, Throttle throttle, IEvents events)
{
    private const int PerEmail = 5;
    private const int PerAddress = 30;

    public async Task Ask(string typed, Device device, CancellationToken cancellation)
    {
        var email = EmailAddress.Normalise(typed) ?? "";
        var account = await accounts.FindByEmail(email, cancellation);
        // Each request counts. A full count sends nothing more, and what was sent still works: nobody is kept from recovering.
        var attempt = await throttle.Begin(
            [new("recover", email, PerEmail), new("recover-address", device.Address, PerAddress)], cancellation);
        var recipient = attempt.RetryAfter is null ? account?.Id : null;
        await events.Publish(AccountMailRequested.Of(AccountMailKind.Recover, recipient), cancellation);
    }
}
