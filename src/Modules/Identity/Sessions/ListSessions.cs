using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Identity.Access;
using Socle.Kernel.Http;

namespace Socle.Identity.Sessions;

/// <summary>GET /api/auth/sessions: where the caller is signed in.</summary>
internal static class ListSessions
{
    public sealed record Item(Guid Id, string? Device, string? Address, DateTime CreatedAt, DateTime LastSeenAt, bool Current);

    public static async Task<Ok<Page<Item>>> Handle(
        PageRequest page, Caller caller, SessionStore sessions, CancellationToken cancellation)
    {
        var rows = await sessions.List(caller.AccountId, (page.Position<Position>()?.Id, page.Fetch), cancellation);
        var items = rows.Select(row => new Item(row.Id, row.Device, row.Address, row.CreatedAt, row.LastSeenAt, row.Id == caller.SessionId));
        return TypedResults.Ok(page.Page(items.ToList(), item => new Position(item.Id)));
    }

    private sealed record Position(Guid Id);
}
