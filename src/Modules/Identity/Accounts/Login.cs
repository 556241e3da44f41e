using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Identity.Throttling;
using Socle.Kernel.Http;

namespace Socle.Identity.Accounts;

/// <summary>POST /api/auth/login</summary>
internal static class Login
{
    /// <param name="Code">Of the second factor, where the account has one.</param>
    public sealed record Request(
        [Required, MaxLength(320)] string Email,
        [Required(AllowEmptyStrings = true), MaxLength(1024)] string Password,
        [MaxLength(20)] string? Code);

    public static async Task<Results<Ok<SignedIn>, Problem>> Handle(
        Request request, SignInDesk desk, SignInAnswers answers, HttpContext context, CancellationToken cancellation)
    {
        var outcome = await desk.SignIn((request.Email, request.Password), context, cancellation);
        if (outcome is SignInOutcome.Accepted accepted)
        {
            var workspace = await desk.WorkspaceOf(accepted.Account, cancellation);
            return TypedResults.Ok(await answers.Make(accepted.Account, workspace, context, cancellation));
        }

        if (outcome is SignInOutcome.Throttled throttled)
        {
            RetryAfter.Say(context, throttled.RetryAfter);
            return Problem.Of(StatusCodes.Status429TooManyRequests, "too-many-attempts");
        }

        return Problem.Of(StatusCodes.Status401Unauthorized, "bad-credentials");
    }
}
