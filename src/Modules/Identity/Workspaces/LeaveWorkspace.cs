using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Identity.Access;
using Socle.Kernel.Http;

namespace Socle.Identity.Workspaces;

/// <summary>DELETE /api/auth/members/me: anybody may leave, but for the last owner.</summary>
internal static class LeaveWorkspace
{
    public static async Task<Results<NoContent, Problem>> Handle(Caller caller, Members members, CancellationToken cancellation)
    {
        if (caller.WorkspaceId is not { } workspace)
        {
            return Problem.NotFound();
        }

        var change = await members.Remove(workspace, caller.AccountId, caller.AccountId, cancellation);
        return change == MemberChange.Done ? TypedResults.NoContent() : change.Problem();
    }
}
