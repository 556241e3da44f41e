using Microsoft.Extensions.DependencyInjection;
using Socle.Contracts.Identity;
using Socle.Identity.Access;
using Socle.Identity.Sessions;
using Socle.Identity.Workspaces;
using Socle.Kernel.Events;
using Socle.Kernel.Storage;
using Socle.Kernel.Workspaces;

namespace Socle.Identity.Closing;

/// <summary>Deletes the accounts whose time has come. Cut short, it goes on at the next round where it was.</summary>
internal sealed class ClosedAccounts(ClosingStore store, SessionStore sessions, VerifiedTokens verified, WorkspaceScopes scopes)
{
    public async Task Remove(CancellationToken cancellation)
    {
        foreach (var account in await store.ListDue(cancellation))
        {
            // Since it was asked, they may have become the last owner of others: then it waits for them.
            if (await AccountClosing.Refusal(store, account, cancellation) is null)
            {
                await Remove(account, cancellation);
            }
        }
    }

    private async Task Remove(Guid accountId, CancellationToken cancellation)
    {
        foreach (var session in await sessions.EndOthers(accountId, null, EndedBy.Ended, cancellation))
        {
            verified.ForgetSession(session);
        }

        foreach (var belonging in await store.ListBelongings(accountId, cancellation))
        {
            await scopes.Run(belonging.WorkspaceId, services => Leave(services, accountId, belonging, cancellation));
        }

        await store.RemoveAccount(accountId, cancellation);
    }

    private static Task Leave(IServiceProvider services, Guid accountId, Belonging belonging, CancellationToken cancellation) =>
        services.GetRequiredService<SystemDb>().Run(
            async () =>
            {
                await services.GetRequiredService<MemberStore>().Remove(belonging.WorkspaceId, accountId, cancellation);
                var events = services.GetRequiredService<IEvents>();
                await events.Publish(new MemberRemoved(belonging.WorkspaceId, accountId), cancellation);
                if (belonging.IsAlone)
                {
                    await services.GetRequiredService<ClosingStore>().RemoveWorkspace(belonging.WorkspaceId, cancellation);
                    await events.Publish(new WorkspaceRemoved(belonging.WorkspaceId), cancellation);
                }
            },
            cancellation);
}
