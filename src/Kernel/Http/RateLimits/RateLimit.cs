using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Socle.Kernel.Http.RateLimits;

/// <summary>
/// The general limit (<c>SOCLE_RATE_LIMIT</c> requests a minute): by identity for who is signed in, by address for who is not.
/// Tells where the caller stands in <c>RateLimit-*</c> headers, and 429 with <c>Retry-After</c> past it.
/// </summary>
internal sealed class RateLimit(RequestDelegate next, SocleOptions options, RateTable table, ProblemWriter problems, TimeProvider time)
{
    private const int Prepared = 10_000;

    private readonly int _limit = options.RateLimit;
    private readonly StringValues _limitText = options.RateLimit.ToString(CultureInfo.InvariantCulture);
    private readonly StringValues _policy = $"{options.RateLimit};w={RateTable.WindowSeconds}";
    private readonly string[] _numbers =
        [.. Enumerable.Range(0, Math.Min(Math.Max(options.RateLimit, RateTable.WindowSeconds), Prepared) + 1).Select(n => n.ToString(CultureInfo.InvariantCulture))];

    public Task Invoke(HttpContext context)
    {
        if (_limit == 0 || context.GetEndpoint()?.Metadata.GetMetadata<NoRateLimit>() is not null)
        {
            return next(context);
        }

        var state = table.Take(RateKey.Of(context), _limit, time.GetUtcNow().Ticks);
        var headers = context.Response.Headers;
        headers["RateLimit-Limit"] = _limitText;
        headers["RateLimit-Remaining"] = Text(state.Remaining);
        headers["RateLimit-Reset"] = Text(state.ResetSeconds);
        headers["RateLimit-Policy"] = _policy;
        return state.IsAllowed
            ? next(context)
            : problems.Write(context, new Failure(StatusCodes.Status429TooManyRequests, "too-many-requests", RetryAfter: state.ResetSeconds));
    }

    private string Text(int number) => number < _numbers.Length ? _numbers[number] : number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>On an endpoint that probes and machines of the operator ask: it is not counted.</summary>
internal sealed class NoRateLimit
{
    public static NoRateLimit Mark { get; } = new();
}
