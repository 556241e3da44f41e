using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Socle.Kernel.Http;

/// <summary>
/// Cross-origin calls (the Fetch standard's CORS protocol): none, but for endpoints marked <c>CrossOrigin</c>, to the origins their policy allows.
/// Never with cookies.
/// </summary>
internal sealed class CrossOrigin(RequestDelegate next)
{
    private const string Day = "86400";

    public Task Invoke(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<CrossOriginRule>() is { } rule ? Answer(context, rule) : next(context);

    private async Task Answer(HttpContext context, CrossOriginRule rule)
    {
        SecurityHeaders.AllowOtherSites(context.Response);
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        var origin = context.Request.Headers.Origin.ToString();
        var policy = (IAllowsOrigin)context.RequestServices.GetRequiredService(rule.Policy);
        if (origin.Length > 0 && await policy.Allows(context, origin, context.RequestAborted))
        {
            context.Response.Headers.AccessControlAllowOrigin = origin;
            context.Response.Headers.AccessControlExposeHeaders = "Trace-Id, Retry-After, Idempotency-Replayed";
        }

        if (HttpMethods.IsOptions(context.Request.Method))
        {
            AnswerPreflight(context.Response);
            return;
        }

        await next(context);
    }

    private static void AnswerPreflight(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers.AccessControlAllowMethods = "GET, POST, PATCH, DELETE";
        response.Headers.AccessControlAllowHeaders = "Authorization, Content-Type, Accept-Language, Idempotency-Key, Last-Event-ID";
        response.Headers.AccessControlMaxAge = Day;
    }
}
