using Microsoft.AspNetCore.Http;

namespace Socle.Kernel.Http.RateLimits;

/// <summary>Before authentication: refuses more tokens from an address that has sent as many worthless ones as the limit allows requests.</summary>
internal sealed class FailedSignInGuard(RequestDelegate next, SocleOptions options, FailedSignIns failed, RateAnswer answer)
{
    public Task Invoke(HttpContext context)
    {
        if (options.RateLimit == 0 || NoRateLimit.IsOn(context))
        {
            return next(context);
        }

        var state = failed.Look(context);
        return state.IsAllowed ? next(context) : answer.Refuse(context, state);
    }
}
