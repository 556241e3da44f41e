using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;
using Socle.Kernel.Workspaces;

namespace Socle.Identity.Workspaces;

/// <summary>GET /api/auth/members</summary>
internal static class ListMembers
{
    public static async Task<Ok<Page<Member>>> Handle(
        PageRequest page, CurrentWorkspace workspace, MemberStore members, CancellationToken cancellation)
    {
        var rows = await members.List(workspace.Id, (page.Position<Position>()?.Id, page.Fetch), cancellation);
        return TypedResults.Ok(page.Page(rows, member => new Position(member.UserId)));
    }

    private sealed record Position(Guid Id);
}
