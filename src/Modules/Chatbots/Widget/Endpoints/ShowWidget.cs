using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Chatbots.Bots;
using Socle.Kernel.Http;

namespace Socle.Chatbots.Widget.Endpoints;

/// <summary>GET /api/widget/{publicKey}: what the widget shows after the visitor's first act.</summary>
internal static class ShowWidget
{
    public sealed record Response(string Name, string Language, string? Welcome, ChatbotTheme Theme, ConsentView? Consent);

    public sealed record ConsentView(string Text);

    public static async Task<Results<Ok<Response>, Problem>> Handle(
        string publicKey, HttpContext context, WidgetAccess access, CancellationToken cancellation)
    {
        if (await access.Enter(publicKey, cancellation) is not { } chatbot)
        {
            return Problem.Of(StatusCodes.Status404NotFound, "unknown-chatbot");
        }

        if (!access.IsAllowed(context.Request, chatbot) && context.Request.Headers.Origin.Count > 0)
        {
            return Problem.Forbidden("origin-not-allowed");
        }

        return TypedResults.Ok(new Response(
            chatbot.Name, chatbot.Language, chatbot.Welcome, chatbot.Theme,
            chatbot.Consent is { } consent ? new ConsentView(consent) : null));
    }
}
