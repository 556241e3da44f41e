using Socle.Contracts.Identity;
using Socle.Identity.Access;
using Socle.Kernel.Events;
using Socle.Kernel.Storage;
using Socle.Kernel.Workspaces;

namespace Socle.Identity.Workspaces;

/// <summary>Makes the workspace of the current scope, with its first owner.</summary>
internal sealed class NewWorkspaces(SystemDb db, WorkspaceStore workspaces, MemberStore members, IEvents events, CurrentWorkspace current)
{
    public Task<MemberWorkspace> Add(Guid ownerId, string name, CancellationToken cancellation) => db.Run(
        async () =>
        {
            await workspaces.Add(current.Id, name, cancellation);
            await members.Add(current.Id, ownerId, Roles.Owner, cancellation);
            await events.Publish(new WorkspaceCreated(current.Id, name), cancellation);
            await events.Publish(new MemberJoined(current.Id, ownerId, Roles.Owner), cancellation);
            return new MemberWorkspace(current.Id, name, Roles.Owner);
        },
        cancellation);
}
