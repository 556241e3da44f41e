using System.Net;
using Microsoft.AspNetCore.Http;

namespace Socle.Kernel.Http;

/// <summary>
/// Answers only under a name that is ours: a loopback name, or the host of <c>SOCLE_URL</c> (this closes DNS rebinding).
/// Under the public name plain HTTP is sent to HTTPS; loopback names never are.
/// </summary>
internal sealed class HostGuard(RequestDelegate next, SocleOptions options, ProblemWriter problems)
{
    private static readonly Failure WrongHost = new(StatusCodes.Status421MisdirectedRequest, "wrong-host");
    private readonly Uri? _url = options.Url is null ? null : new Uri(options.Url);

    public Task Invoke(HttpContext context)
    {
        var host = Name(context.Request.Host.Value ?? "");
        if (IsLoopback(host))
        {
            return next(context);
        }

        // Probes of an orchestrator come by address.
        if (_url is null || !host.Equals(_url.Host, StringComparison.OrdinalIgnoreCase))
        {
            return context.Request.Path.StartsWithSegments("/health") ? next(context) : problems.Write(context, WrongHost);
        }

        return options.IsPublicHttps && !context.Request.IsHttps ? ToHttps(context, _url) : next(context);
    }

    private static Task ToHttps(HttpContext context, Uri url)
    {
        var request = context.Request;
        context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        context.Response.Headers.Location = $"{url.GetLeftPart(UriPartial.Authority)}{request.PathBase}{request.Path}{request.QueryString}";
        return Task.CompletedTask;
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> host)
    {
        if (host.StartsWith("["))
        {
            return host.IndexOf(']') is > 0 and var end ? host[1..end] : host;
        }

        return host.IndexOf(':') is >= 0 and var port ? host[..port] : host;
    }

    private static bool IsLoopback(ReadOnlySpan<char> host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || host is "127.0.0.1" or "::1"
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
