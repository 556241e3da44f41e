using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;

namespace Socle.Identity.Recovery;

/// <summary>POST /api/auth/email/confirm: the new address takes effect, by the link that was sent to it.</summary>
internal static class ConfirmEmail
{
    public sealed record Request([Required, MaxLength(200)] string Token);

    public static async Task<Results<NoContent, Problem>> Handle(Request request, EmailChanges changes, CancellationToken cancellation) =>
        await changes.Confirm(request.Token, cancellation) is { } problem ? problem : TypedResults.NoContent();
}
