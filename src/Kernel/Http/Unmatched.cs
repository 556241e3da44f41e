using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Socle.Kernel.Http;

/// <summary>
/// Ends requests that no route of ours took, before sign-in is asked: a wrong method (405) or media type (415) is told to anybody.
/// </summary>
internal sealed class Unmatched(RequestDelegate next)
{
    public Task Invoke(HttpContext context)
    {
        switch (context.GetEndpoint())
        {
            case RouteEndpoint:
                return next(context);
            case { RequestDelegate: { } refuse }:
                // Routing's own answers to a wrong method or media type.
                return refuse(context);
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
        }
    }
}
