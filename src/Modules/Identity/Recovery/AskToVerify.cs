using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Identity.Access;
using Socle.Identity.Mails;
using Socle.Identity.Throttling;
using Socle.Kernel.Events;
using Socle.Kernel.Http;

namespace Socle.Identity.Recovery;

/// <summary>POST /api/auth/verify/request: sends the link again.</summary>
internal static class AskToVerify
{
    private const int PerAccount = 5;

    public static async Task<Results<Accepted, Problem>> Handle(
        Caller caller, Throttle throttle, IEvents events, HttpContext context, CancellationToken cancellation)
    {
        var attempt = await throttle.Begin([new Limit("verify", caller.AccountId.ToString(), PerAccount)], cancellation);
        if (attempt.RetryAfter is { } wait)
        {
            RetryAfter.Say(context, wait);
            return Problem.Of(StatusCodes.Status429TooManyRequests, "too-many-attempts");
        }

        await events.Publish(AccountMailRequested.Of(AccountMailKind.Verify, caller.AccountId), cancellation);
        return TypedResults.Accepted((string?)null);
    }
}
