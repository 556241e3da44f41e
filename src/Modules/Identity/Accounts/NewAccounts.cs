using Socle.Contracts.Identity;
using Socle.Identity.Invitations;
using Socle.Identity.Mails;
using Socle.Identity.Workspaces;
using Socle.Kernel.Events;
using Socle.Kernel.Http;
using Socle.Kernel.Storage;

namespace Socle.Identity.Accounts;

/// <summary>Stores a new account and its first membership as one fact, in the scope of that workspace.</summary>
internal sealed class NewAccounts(
    SystemDb db, AccountStore accounts, NewWorkspaces workspaces, InvitationAcceptance invitations, IEvents events)
{
    public Task<RegistrationOutcome> Add(Account account, Invitation? invitation, string workspaceName, CancellationToken cancellation) =>
        db.Run<RegistrationOutcome>(
            async () =>
            {
                if (account.IsOperator && !await IsFirst(cancellation))
                {
                    return new RegistrationOutcome.Refused(Problem.Forbidden("registration-closed"));
                }

                if (invitation is not null && !await invitations.Hold(invitation, cancellation))
                {
                    return new RegistrationOutcome.Refused(Problem.Forbidden("invitation-invalid"));
                }

                if (!await accounts.Add(account, cancellation))
                {
                    return new RegistrationOutcome.Refused(Problem.Conflict("email-taken"));
                }

                await events.Publish(new UserRegistered(account.Id), cancellation);
                // Nobody reads what goes to the demonstration's address.
                if (account.Email != DemoWorkspace.Email)
                {
                    await events.Publish(AccountMailRequested.Of(AccountMailKind.Verify, account.Id), cancellation);
                }

                return new RegistrationOutcome.Accepted(
                    account,
                    invitation is null
                        ? await workspaces.Add(account.Id, workspaceName, cancellation)
                        : await invitations.Accept(invitation, account.Id, cancellation));
            },
            cancellation);

    private async Task<bool> IsFirst(CancellationToken cancellation)
    {
        await accounts.LockFirst(cancellation);
        return !await accounts.HasOperator(cancellation);
    }
}
