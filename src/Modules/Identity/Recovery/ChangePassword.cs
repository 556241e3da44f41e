using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Identity.Access;
using Socle.Identity.Accounts;
using Socle.Identity.Confirmation;
using Socle.Kernel.Http;

namespace Socle.Identity.Recovery;

/// <summary>POST /api/auth/password: a new password; the other sessions end.</summary>
internal static class ChangePassword
{
    public sealed record Request(
        [Required(AllowEmptyStrings = true), MaxLength(1024)] string CurrentPassword,
        [Required(AllowEmptyStrings = true), NewPassword] string NewPassword);

    public static async Task<Results<NoContent, Problem>> Handle(
        Request request, Caller caller, PasswordConfirmation confirmation, PasswordChanges passwords, CancellationToken cancellation)
    {
        var (account, problem) = await confirmation.Confirm(caller, request.CurrentPassword, cancellation);
        problem ??= await passwords.Change((account!, caller.SessionId), request.NewPassword, cancellation); // there is an account or a problem
        return problem is null ? TypedResults.NoContent() : problem;
    }
}
