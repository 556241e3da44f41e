using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Socle.Identity.Throttling;

/// <summary>Tells a refused caller when to come back.</summary>
internal static class RetryAfter
{
    public static void Say(HttpContext context, TimeSpan? wait)
    {
        if (wait is { } time)
        {
            context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }
    }
}
