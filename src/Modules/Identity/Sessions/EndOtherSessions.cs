using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Identity.Access;

namespace Socle.Identity.Sessions;

/// <summary>DELETE /api/auth/sessions: signs the caller out everywhere but here.</summary>
internal static class EndOtherSessions
{
    public static async Task<NoContent> Handle(Caller caller, SessionTokens sessions)
    {
        await sessions.EndOthers(caller.AccountId, caller.SessionId, CancellationToken.None);
        return TypedResults.NoContent();
    }
}
