using Socle.Contracts.Identity;
using Socle.Identity.Access;
using Socle.Identity.Sessions;
using Socle.Kernel.Events;
using Socle.Kernel.Storage;

namespace Socle.Identity.Workspaces;

/// <summary>
/// Changes who may do what in a workspace. Only owners make, change or remove owners, and one always stays.
/// What is taken away is gone at once, on this node and on the others.
/// </summary>
internal sealed class Members(SystemDb db, MemberStore members, SessionStore sessions, VerifiedTokens verified, IEvents events)
{
    public Task<MemberChange> ChangeRole(Guid workspaceId, Guid actorId, (Guid Id, string Role) target, CancellationToken cancellation) => Change(
        (workspaceId, actorId, target.Id), target.Role, () => members.ChangeRole(workspaceId, target.Id, target.Role, cancellation), cancellation);

    public Task<MemberChange> Remove(Guid workspaceId, Guid actorId, Guid targetId, CancellationToken cancellation) => Change(
        (workspaceId, actorId, targetId), null, () => Remove(workspaceId, targetId, cancellation), cancellation);

    private async Task<MemberChange> Change(
        (Guid Workspace, Guid Actor, Guid Target) ids, string? newRole, Func<Task> change, CancellationToken cancellation)
    {
        var outcome = await db.Run(
            async () =>
            {
                // Two owners who leave at once come here one after the other.
                await members.Lock(ids.Workspace, cancellation);
                var refusal = await Refusal(ids, newRole, cancellation);
                if (refusal == MemberChange.Done)
                {
                    await change();
                }

                return refusal;
            },
            cancellation);
        verified.ForgetMember(ids.Workspace, ids.Target);
        return outcome;
    }

    private async Task<MemberChange> Refusal(
        (Guid Workspace, Guid Actor, Guid Target) ids, string? newRole, CancellationToken cancellation)
    {
        if (await members.Find(ids.Workspace, ids.Target, cancellation) is not { } target)
        {
            return MemberChange.NotFound;
        }

        var concernsOwner = target.Role == Roles.Owner || newRole == Roles.Owner;
        if (concernsOwner && (await members.Find(ids.Workspace, ids.Actor, cancellation))?.Role != Roles.Owner)
        {
            return MemberChange.OwnersOnly;
        }

        return target.Role == Roles.Owner && newRole != Roles.Owner && await members.CountOwners(ids.Workspace, cancellation) == 1
            ? MemberChange.LastOwner
            : MemberChange.Done;
    }

    private async Task Remove(Guid workspaceId, Guid accountId, CancellationToken cancellation)
    {
        await members.Remove(workspaceId, accountId, cancellation);
        await sessions.LeaveWorkspace(accountId, workspaceId, cancellation);
        await events.Publish(new MemberRemoved(workspaceId, accountId), cancellation);
    }
}
