using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Identity.Access;
using Socle.Kernel.Http;

namespace Socle.Identity.Sessions;

/// <summary>DELETE /api/auth/sessions/{id}: signs the caller out on one of their devices.</summary>
internal static class EndSession
{
    public static async Task<Results<NoContent, Problem>> Handle(Guid id, Caller caller, SessionTokens sessions) =>
        await sessions.End(id, caller.AccountId, EndedBy.Ended, CancellationToken.None) ? TypedResults.NoContent() : Problem.NotFound();
}
