using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Identity.Accounts;
using Socle.Identity.Mails;
using Socle.Kernel.Http;

namespace Socle.Identity.Recovery;

/// <summary>POST /api/auth/verify: the address is theirs, by the link that was sent to it.</summary>
internal static class VerifyEmail
{
    public sealed record Request([Required, MaxLength(200)] string Token);

    public static async Task<Results<NoContent, Problem>> Handle(
        Request request, EmailTokenStore tokens, AccountStore accounts, CancellationToken cancellation) =>
        await tokens.Use(request.Token, AccountLink.Verify, cancellation) is { } used
        && await accounts.MarkVerified(used.AccountId, used.Email, cancellation)
            ? TypedResults.NoContent()
            : Problem.Forbidden("link-invalid");
}
