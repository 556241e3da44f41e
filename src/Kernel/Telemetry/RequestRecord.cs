using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Socle.Kernel.Http;

namespace Socle.Kernel.Telemetry;

/// <summary>
/// What is kept of a finished request: one log line and the figures of <c>/metrics</c>.
/// The line names the route's pattern and never the query, a body, a header or an address: those may hold secrets and personal data.
/// </summary>
internal sealed class RequestRecord(LogWriter writer, HttpFigures figures, SocleOptions options, TimeProvider time)
{
    private readonly bool _isLogged = options.RequestLog != "off";
    private readonly bool _toConsole = options.RequestLog == "all";

    public void Write(HttpContext context, TimeSpan duration)
    {
        var route = Route(context);
        var method = HttpFigures.Known(context.Request.Method);
        figures.Add(route, method, context.Response.StatusCode, duration);
        if (_isLogged)
        {
            WriteLine(context, route, method, duration);
        }
    }

    private static string Route(HttpContext context) =>
        (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? (context.Items.ContainsKey(HttpFigures.StaticFile) ? "(file)" : "(none)");

    private void WriteLine(HttpContext context, string route, string method, TimeSpan duration)
    {
        var line = JsonLine.Start();
        var json = line.Writer;
        json.WriteString("time", time.GetUtcNow());
        json.WriteString("level", context.Response.StatusCode >= 500 ? "error" : "info");
        json.WriteString("category", "request");
        json.WriteString("traceId", TraceId.Of(context));
        json.WriteString("method", method);
        json.WriteString("route", route);
        json.WriteNumber("status", context.Response.StatusCode);
        json.WriteNumber("durationMs", Math.Round(duration.TotalMilliseconds, 2));
        if (context.Response.ContentLength is { } bytes)
        {
            json.WriteNumber("bytes", bytes);
        }

        if (context.User.Identity?.IsAuthenticated == true)
        {
            json.WriteString("userId", context.User.FindFirst(SocleClaims.Subject)?.Value);
            json.WriteString("workspaceId", context.User.FindFirst(SocleClaims.Workspace)?.Value);
        }

        writer.Write(line.End(), _toConsole);
    }
}
