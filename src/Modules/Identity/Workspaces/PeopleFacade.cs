using Socle.Contracts.Identity;
using Socle.Identity.Accounts;

namespace Socle.Identity.Workspaces;

/// <summary>Answers what other modules ask about people and workspaces.</summary>
internal sealed class PeopleFacade(AccountStore accounts, WorkspaceStore workspaces) : IPeople, IWorkspaces
{
    async Task<Person?> IPeople.Find(Guid userId, CancellationToken cancellation) =>
        await accounts.Find(userId, cancellation) is { } account ? new Person(account.Id, account.Name, account.Email) : null;

    async Task<WorkspaceSummary?> IWorkspaces.Find(Guid workspaceId, CancellationToken cancellation) =>
        await workspaces.Find(workspaceId, cancellation) is { } workspace ? new WorkspaceSummary(workspace.Id, workspace.Name) : null;
}
