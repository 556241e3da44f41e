using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Identity.Sessions;

namespace Socle.Identity.Recovery;

/// <summary>POST /api/auth/recover: sends a link to choose a new password, if there is such an account.</summary>
internal static class Recover
{
    public sealed record Request([Required, MaxLength(320)] string Email);

    public static async Task<Accepted> Handle(Request request, RecoveryDesk desk, HttpContext context, CancellationToken cancellation)
    {
        await desk.Ask(request.Email, Device.Of(context), cancellation);
        return TypedResults.Accepted((string?)null);
    }
}
