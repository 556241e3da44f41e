using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;
using Socle.Kernel.Workspaces;

namespace Socle.Identity.Invitations;

/// <summary>DELETE /api/auth/invitations/{id}</summary>
internal static class RemoveInvitation
{
    public static async Task<Results<NoContent, Problem>> Handle(
        Guid id, CurrentWorkspace workspace, InvitationStore invitations, CancellationToken cancellation) =>
        await invitations.Remove(id, workspace.Id, cancellation) ? TypedResults.NoContent() : Problem.NotFound();
}
