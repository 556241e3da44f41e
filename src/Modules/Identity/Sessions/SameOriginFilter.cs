using Microsoft.AspNetCore.Http;
using Socle.Kernel.Http;

namespace Socle.Identity.Sessions;

/// <summary>Refuses what another site makes a browser send where the cookie is meant to count.</summary>
internal sealed class SameOriginFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        return SessionCookie.IsAsked(request) && !SessionCookie.IsSameOrigin(request)
            ? Problem.Forbidden("other-origin")
            : await next(context);
    }
}
