using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Identity.Access;
using Socle.Identity.Sessions;
using Socle.Kernel.Http;

namespace Socle.Identity.Confirmation;

/// <summary>POST /api/auth/step-up: shows again who they are, before an act that cannot be undone. A fresh sign-in is as good.</summary>
internal static class StepUp
{
    public sealed record Request([Required(AllowEmptyStrings = true), MaxLength(1024)] string Password);

    public static async Task<Results<NoContent, Problem>> Handle(
        Request request, Caller caller, PasswordConfirmation confirmation, SessionStore sessions, CancellationToken cancellation)
    {
        var (_, problem) = await confirmation.Confirm(caller, request.Password, cancellation);
        if (problem is not null)
        {
            return problem;
        }

        if (caller.SessionId is { } session)
        {
            await sessions.Confirm(session, cancellation);
        }

        return TypedResults.NoContent();
    }
}
