using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Identity.Access;
using Socle.Kernel.Http;
using Socle.Kernel.Workspaces;

namespace Socle.Identity.Workspaces;

/// <summary>DELETE /api/auth/members/{userId}</summary>
internal static class RemoveMember
{
    public static async Task<Results<NoContent, Problem>> Handle(
        Guid userId, Caller caller, CurrentWorkspace workspace, Members members, CancellationToken cancellation)
    {
        var change = await members.Remove(workspace.Id, caller.AccountId, userId, cancellation);
        return change == MemberChange.Done ? TypedResults.NoContent() : change.Problem();
    }
}
