using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel;

namespace Socle.Identity.Accounts;

/// <summary>GET /api/auth/setup: what the sign-in page shows to somebody without an account.</summary>
internal static class GetSetup
{
    /// <param name="Required">True while the platform has no operator.</param>
    public sealed record Response(bool Required, string Registration);

    public static async Task<Ok<Response>> Handle(AccountStore accounts, SocleOptions options, CancellationToken cancellation) =>
        TypedResults.Ok(new Response(!await accounts.HasOperator(cancellation), options.Registration));
}
