using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Identity.Sessions;
using Socle.Identity.Throttling;
using Socle.Kernel.Http;

namespace Socle.Identity.Accounts;

/// <summary>POST /api/auth/register</summary>
internal static class Register
{
    public sealed record Request(
        [Required, AccountEmail] string Email,
        [Required(AllowEmptyStrings = true), NewPassword] string Password,
        [Name] string? Name,
        [Name] string? WorkspaceName,
        [MaxLength(200)] string? SetupToken,
        [MaxLength(200)] string? Invitation);

    public static async Task<Results<Created<SignedIn>, Problem>> Handle(
        Request request, RegistrationDesk desk, SignInAnswers answers, HttpContext context, CancellationToken cancellation)
    {
        var outcome = await desk.Register(Newcomer(request), Device.Of(context), cancellation);
        if (outcome is RegistrationOutcome.Accepted accepted)
        {
            return TypedResults.Created("/api/auth/me", await answers.Make(accepted.Account, accepted.Workspace, context, CancellationToken.None));
        }

        var refused = (RegistrationOutcome.Refused)outcome;
        RetryAfter.Say(context, refused.RetryAfter);
        return refused.Problem;
    }

    // Validation has seen that the e-mail is one.
    private static Newcomer Newcomer(Request request) => new(
        EmailAddress.Normalise(request.Email)!,
        request.Password,
        request.Name?.Trim(),
        request.WorkspaceName?.Trim(),
        request.SetupToken,
        request.Invitation);
}
