using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;
using Socle.Kernel.Workspaces;

namespace Socle.Identity.Invitations;

/// <summary>GET /api/auth/invitations: those that still work, the newest first.</summary>
internal static class ListInvitations
{
    public sealed record Item(Guid Id, string Email, string Role, DateTime ExpiresAt);

    public static async Task<Ok<Page<Item>>> Handle(
        PageRequest page, CurrentWorkspace workspace, InvitationStore invitations, CancellationToken cancellation)
    {
        var rows = await invitations.List(workspace.Id, (page.Position<Position>()?.Id, page.Fetch), cancellation);
        var items = rows.Select(row => new Item(row.Id, row.Email, row.Role, row.ExpiresAt));
        return TypedResults.Ok(page.Page(items.ToList(), item => new Position(item.Id)));
    }

    private sealed record Position(Guid Id);
}
