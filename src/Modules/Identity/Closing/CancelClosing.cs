using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Identity.Access;

namespace Socle.Identity.Closing;

/// <summary>DELETE /api/auth/account/closing: the account stays.</summary>
internal static class CancelClosing
{
    public static async Task<NoContent> Handle(Caller caller, AccountClosing closing, CancellationToken cancellation)
    {
        await closing.Cancel(caller.AccountId, cancellation);
        return TypedResults.NoContent();
    }
}
