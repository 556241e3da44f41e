using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Identity.Access;
using Socle.Identity.Accounts;
using Socle.Kernel.Http;

namespace Socle.Identity.Recovery;

/// <summary>POST /api/auth/email: sends a link to the new address, and word of it to the old one. Nothing changes before the link is opened.</summary>
internal static class ChangeEmail
{
    public sealed record Request([Required, AccountEmail] string Email);

    public static async Task<Results<Accepted, Problem>> Handle(
        Request request, Caller caller, EmailChanges changes, CancellationToken cancellation)
    {
        // Validation has seen that the e-mail is one.
        var problem = await changes.Ask(caller.AccountId, EmailAddress.Normalise(request.Email)!, cancellation);
        return problem is null ? TypedResults.Accepted((string?)null) : problem;
    }
}
