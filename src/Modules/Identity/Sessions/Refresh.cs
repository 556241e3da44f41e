using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;

namespace Socle.Identity.Sessions;

/// <summary>POST /api/auth/refresh: with the token in the body, or in the cookie and none in the body.</summary>
internal static class Refresh
{
    public sealed record Request([MaxLength(200)] string? RefreshToken);

    public static async Task<Results<Ok<TokenAnswer>, Problem>> Handle(
        Request? request, SessionTokens sessions, HttpContext context, CancellationToken cancellation)
    {
        var token = SessionCookie.IsAsked(context.Request) ? SessionCookie.Read(context.Request) : request?.RefreshToken;
        return await sessions.Refresh(token, cancellation) is { } pair
            ? TypedResults.Ok(SessionTokens.Answer(pair, context))
            : Problem.Of(StatusCodes.Status401Unauthorized, "session-over");
    }
}
