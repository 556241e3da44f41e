using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Identity.Access;
using Socle.Kernel.Http;
using Socle.Kernel.Workspaces;

namespace Socle.Identity.Workspaces;

/// <summary>PATCH /api/auth/members/{userId}</summary>
internal static class ChangeMember
{
    public sealed record Request([Required, AllowedValues(Roles.Owner, Roles.Admin, Roles.Member, Roles.Viewer)] string Role);

    public static async Task<Results<NoContent, Problem>> Handle(
        [AsParameters] Target target, Request request, Members members, CancellationToken cancellation)
    {
        var change = await members.ChangeRole(target.Workspace.Id, target.Caller.AccountId, (target.UserId, request.Role), cancellation);
        return change == MemberChange.Done ? TypedResults.NoContent() : change.Problem();
    }

    /// <summary>Who changes whom, where.</summary>
    internal sealed record Target(Guid UserId, Caller Caller, CurrentWorkspace Workspace);
}
