using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Identity.Access;
using Socle.Identity.Accounts;
using Socle.Kernel.Http;
using Socle.Kernel.Workspaces;

namespace Socle.Identity.Workspaces;

/// <summary>PATCH /api/auth/workspaces/current</summary>
internal static class RenameWorkspace
{
    public sealed record Request([Required, Name] string Name);

    public static async Task<Results<Ok<MemberWorkspace>, Problem>> Handle(
        Request request, Caller caller, CurrentWorkspace current, WorkspaceStore workspaces, CancellationToken cancellation)
    {
        await workspaces.Rename(current.Id, request.Name.Trim(), cancellation);
        return await workspaces.FindOf(caller.AccountId, current.Id, cancellation) is { } workspace
            ? TypedResults.Ok(workspace)
            : Problem.NotFound();
    }
}
