using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Socle.Kernel.Http.RateLimits;

/// <summary>Tells callers where they stand in <c>RateLimit-*</c> headers, and 429 with <c>Retry-After</c> past the limit.</summary>
internal sealed class RateAnswer(SocleOptions options, ProblemWriter problems)
{
    private const int Prepared = 10_000;

    private readonly StringValues _limitText = options.RateLimit.ToString(CultureInfo.InvariantCulture);
    private readonly StringValues _policy = $"{options.RateLimit};w={RateTable.WindowSeconds}";
    private readonly string[] _numbers =
        [.. Enumerable.Range(0, Math.Min(Math.Max(options.RateLimit, RateTable.WindowSeconds), Prepared) + 1).Select(n => n.ToString(CultureInfo.InvariantCulture))];

    public void WriteHeaders(HttpContext context, RateState state)
    {
        var headers = context.Response.Headers;
        headers["RateLimit-Limit"] = _limitText;
        headers["RateLimit-Remaining"] = Text(state.Remaining);
        headers["RateLimit-Reset"] = Text(state.ResetSeconds);
        headers["RateLimit-Policy"] = _policy;
    }

    /// <summary>Ends the request.</summary>
    public Task Refuse(HttpContext context, RateState state)
    {
        WriteHeaders(context, state);
        return problems.Write(context, new Failure(StatusCodes.Status429TooManyRequests, "too-many-requests", RetryAfter: state.ResetSeconds));
    }

    private string Text(int number) => number < _numbers.Length ? _numbers[number] : number.ToString(CultureInfo.InvariantCulture);
}
