using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Socle.Identity.Sessions;
using Socle.Kernel.Http;

namespace Socle.Identity.Confirmation;

/// <summary>Lets through who has shown who they are a short while ago: a session left open is not enough for what cannot be undone.</summary>
internal sealed class FreshSignInFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        // The token was verified before: it has a session, unless it is a machine's.
        var isFresh = Guid.TryParse(http.User.FindFirst(SocleClaims.Session)?.Value, out var session)
            && await http.RequestServices.GetRequiredService<SessionStore>().IsFresh(session, http.RequestAborted);
        return isFresh ? await next(context) : Problem.Forbidden("step-up-required");
    }
}
