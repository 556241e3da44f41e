using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Socle.Kernel.Http.WebApp;

namespace Socle.Kernel.Http;

/// <summary>
/// Ends requests that no route of ours took, before sign-in is asked: the app's files are for anybody,
/// and a wrong method (405) or media type (415) is told to anybody.
/// </summary>
internal sealed class Unmatched(RequestDelegate next, WebFiles files)
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
                return files.Serve(context);
        }
    }
}
