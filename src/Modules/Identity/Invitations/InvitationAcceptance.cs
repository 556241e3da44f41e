using Socle.Contracts.Identity;
using Socle.Identity.Workspaces;
using Socle.Kernel.Events;

namespace Socle.Identity.Invitations;

/// <summary>Turns an invitation into a membership, inside the caller's transaction.</summary>
internal sealed class InvitationAcceptance(InvitationStore invitations, MemberStore members, WorkspaceStore workspaces, IEvents events)
{
    /// <returns>False when it was used or withdrawn meanwhile.</returns>
    public Task<bool> Hold(Invitation invitation, CancellationToken cancellation) => invitations.Hold(invitation.Id, cancellation);

    /// <summary>Uses it up. Somebody who is a member already keeps their role.</summary>
    public async Task<MemberWorkspace> Accept(Invitation invitation, Guid accountId, CancellationToken cancellation)
    {
        await invitations.Remove(invitation.Id, invitation.WorkspaceId, cancellation);
        if (await members.Add(invitation.WorkspaceId, accountId, invitation.Role, cancellation))
        {
            await events.Publish(new MemberJoined(invitation.WorkspaceId, accountId, invitation.Role), cancellation);
        }

        return await workspaces.FindOf(accountId, invitation.WorkspaceId, cancellation)
            ?? throw new InvalidOperationException("The membership that was just written is not there.");
    }
}
