using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Identity.Access;

namespace Socle.Identity.Sessions;

/// <summary>POST /api/auth/logout</summary>
internal static class Logout
{
    public static async Task<NoContent> Handle(Caller caller, SessionTokens sessions, HttpContext context)
    {
        if (caller.SessionId is { } session)
        {
            // Whoever asks to leave has left, even when the line breaks.
            await sessions.End(session, caller.AccountId, EndedBy.Logout, CancellationToken.None);
        }

        if (SessionCookie.IsAsked(context.Request))
        {
            SessionCookie.Clear(context);
        }

        return TypedResults.NoContent();
    }
}
