using Microsoft.AspNetCore.Http;

namespace Socle.Kernel.Http.RateLimits;

/// <summary>The general limit (<c>SOCLE_RATE_LIMIT</c> requests a minute): by identity for who is signed in, by address for who is not.</summary>
internal sealed class RateLimit(RequestDelegate next, SocleOptions options, RateCounter counter, RateAnswer answer)
{
    public Task Invoke(HttpContext context)
    {
        if (options.RateLimit == 0 || NoRateLimit.IsOn(context))
        {
            return next(context);
        }

        var key = RateKey.Of(context);
        var state = counter.Take(key);
        return state.IsPending ? Wait(context, key) : Go(context, state);
    }

    private async Task Wait(HttpContext context, RateKey key) => await Go(context, await counter.Wait(key));

    private Task Go(HttpContext context, RateState state)
    {
        if (!state.IsAllowed)
        {
            return answer.Refuse(context, state);
        }

        answer.WriteHeaders(context, state);
        return next(context);
    }
}

/// <summary>On an endpoint that probes and machines of the operator ask: it is not counted.</summary>
internal sealed class NoRateLimit
{
    public static NoRateLimit Mark { get; } = new();

    public static bool IsOn(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<NoRateLimit>() is not null;
}
