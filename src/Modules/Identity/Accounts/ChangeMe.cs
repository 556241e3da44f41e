using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Identity.Access;
using Socle.Kernel.Http;

namespace Socle.Identity.Accounts;

/// <summary>PATCH /api/auth/me: what is absent stays as it is.</summary>
internal static class ChangeMe
{
    public sealed record Request([Name] string? Name, [AllowedValues("fr", "en", null)] string? Language);

    public static async Task<Results<Ok<Me.User>, Problem>> Handle(
        Request request, Caller caller, AccountStore accounts, CancellationToken cancellation) =>
        await accounts.ChangeProfile(caller.AccountId, request.Name?.Trim(), request.Language, cancellation) is { } account
            ? TypedResults.Ok(Me.User.Of(account))
            : Problem.NotFound();
}
