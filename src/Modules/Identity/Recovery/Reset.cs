using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Identity.Accounts;
using Socle.Kernel.Http;

namespace Socle.Identity.Recovery;

/// <summary>POST /api/auth/reset: a new password by the link of an e-mail; every session ends, and nobody is signed in by it.</summary>
internal static class Reset
{
    public sealed record Request(
        [Required, MaxLength(200)] string Token,
        [Required(AllowEmptyStrings = true), NewPassword] string Password);

    public static async Task<Results<NoContent, Problem>> Handle(Request request, PasswordChanges passwords, CancellationToken cancellation) =>
        await passwords.Reset(request.Token, request.Password, cancellation) is { } problem ? problem : TypedResults.NoContent();
}
