using Microsoft.AspNetCore.Http;
using Socle.Identity.Access;
using Socle.Identity.Workspaces;
using Socle.Kernel;
using Socle.Kernel.Workspaces;

namespace Socle.Identity.Invitations;

/// <summary>Invites people into the current workspace.</summary>
internal sealed class Invitations(InvitationStore store, MemberStore members, CurrentWorkspace workspace, SocleOptions options)
{
    /// <returns>Null when somebody who is no owner invites an owner.</returns>
    public async Task<(Invitation Invitation, string Token)?> Add(
        Caller caller, (string Email, string Role) guest, CancellationToken cancellation)
    {
        var isAllowed = guest.Role != Roles.Owner
            || (await members.Find(workspace.Id, caller.AccountId, cancellation))?.Role == Roles.Owner;
        return isAllowed ? await store.Add(workspace.Id, caller.AccountId, guest, cancellation) : null;
    }

    /// <summary>Where people reach the app, without a slash at the end.</summary>
    public string Address(HttpRequest request) => options.Url?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host.Value}";
}
