using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Socle.Kernel.Cache;
using Socle.Kernel.Events;
using Socle.Kernel.Http;
using Socle.Kernel.Http.RateLimits;

namespace Socle.Kernel.Telemetry;

/// <summary>
/// <c>/metrics</c> in Prometheus' text format, for a caller on this machine (by address and by host name, so that a proxy in front does not
/// open it) or for the operator. docs/guides/metrics.md lists the names.
/// </summary>
internal static class Figures
{
    private const string MediaType = "text/plain; version=0.0.4; charset=utf-8";

    public static void MapFigures(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/metrics", Show).AllowAnonymous().WithMetadata(NoRateLimit.Mark).ExcludeFromDescription();

    private static async Task<IResult> Show(
        HttpContext context, HttpFigures http, RuntimeFigures runtime, ICache cache, ParkedEvents events, CancellationToken cancellation)
    {
        if (!IsLocal(context) && !context.User.HasClaim(claim => claim.Type == SocleClaims.Operator))
        {
            return context.User.Identity?.IsAuthenticated == true
                ? Problem.Forbidden("forbidden")
                : Problem.Of(StatusCodes.Status401Unauthorized, "unauthorized");
        }

        var text = new PrometheusText();
        WriteRequests(text, http);
        WriteCache(text, cache.Statistics);
        WriteEvents(text, await events.Backlog(cancellation));
        runtime.Write(text);
        return TypedResults.Text(text.ToString(), MediaType, Encoding.UTF8);
    }

    private static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && context.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]";

    private static void WriteRequests(PrometheusText text, HttpFigures http)
    {
        text.Begin("socle_http_request_duration_seconds", "histogram", "Requests by route, method and status, and how long they took.");
        foreach (var (route, method, status, figure) in http.All)
        {
            text.Histogram(
                [("route", route), ("method", method), ("status", status.ToString(System.Globalization.CultureInfo.InvariantCulture))],
                figure);
        }
    }

    private static void WriteCache(PrometheusText text, CacheStatistics cache)
    {
        text.Single("socle_cache_hits_total", "counter", "Values found in the cache.", cache.Hits);
        text.Single("socle_cache_misses_total", "counter", "Values not found in the cache.", cache.Misses);
        text.Single("socle_cache_evictions_total", "counter", "Values that gave way to others.", cache.Evictions);
        text.Single("socle_cache_bytes", "gauge", "Bytes in the cache.", cache.Bytes);
        text.Single("socle_cache_limit_bytes", "gauge", "The ceiling of the cache.", cache.Ceiling);
    }

    private static void WriteEvents(PrometheusText text, EventBacklog events)
    {
        text.Single("socle_events_waiting", "gauge", "Deliveries that wait.", events.Waiting);
        text.Single("socle_events_parked", "gauge", "Deliveries that failed for good and wait for the operator.", events.Parked);
        text.Single("socle_events_oldest_seconds", "gauge", "How long the oldest delivery has been due.", events.OldestSeconds);
    }
}
