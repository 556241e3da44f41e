using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Identity.Access;
using Socle.Kernel.Http;

namespace Socle.Identity.Closing;

/// <summary>POST /api/auth/account/closing: the account is deleted in fourteen days, with the workspaces that nobody else is in.</summary>
internal static class AskToClose
{
    public sealed record Response(DateTime ClosesAt);

    public static async Task<Results<Accepted<Response>, Problem>> Handle(Caller caller, AccountClosing closing, CancellationToken cancellation)
    {
        var (closesAt, problem) = await closing.Begin(caller.AccountId, cancellation);
        return closesAt is { } at ? TypedResults.Accepted((string?)null, new Response(at)) : problem!; // one of the two is there
    }
}
