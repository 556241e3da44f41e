using Microsoft.AspNetCore.Http;
using Socle.Chatbots.Bots;

namespace Socle.Chatbots.Widget.Endpoints;

/// <summary>
/// OPTIONS /api/widget/*: a browser asks before it sends what a plain form could not. What may be sent is said to every site;
/// whether the site is allowed is decided on the request itself.
/// </summary>
internal static class AllowPreflight
{
    public static async Task<IResult> Handle(HttpContext context, WidgetAccess access, CancellationToken cancellation)
    {
        // A key in the path says whose sites count; a conversation's preflight comes without its token, so any well-formed origin may ask.
        var chatbot = context.Request.RouteValues["publicKey"] is string key ? await access.Enter(key, cancellation) : null;
        var origin = context.Request.Headers.Origin.ToString();
        var isAsked = context.Request.RouteValues.ContainsKey("publicKey")
            ? chatbot is not null && access.IsAllowed(context.Request, chatbot)
            : Origins.Normalise(origin) is not null;
        if (isAsked)
        {
            var headers = context.Response.Headers;
            headers.AccessControlAllowOrigin = origin;
            headers.AccessControlAllowMethods = "GET, POST";
            headers.AccessControlAllowHeaders = "Authorization, Content-Type, Idempotency-Key, Last-Event-ID, Accept-Language";
            headers.AccessControlMaxAge = "600";
            headers.Vary = "Origin";
        }

        return TypedResults.NoContent();
    }
}
