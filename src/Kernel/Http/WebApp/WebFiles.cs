using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Socle.Kernel.Telemetry;

namespace Socle.Kernel.Http.WebApp;

/// <summary>
/// Serves the app and the widget to whoever no route took: files whose name holds their hash for ever, the loader for minutes,
/// the page never from a cache, and the page again for every address inside the app.
/// </summary>
internal sealed class WebFiles(SocleOptions options)
{
    private const string Forever = "public, max-age=31536000, immutable";
    private const string Minutes = "public, max-age=300";
    private const string Revalidated = "no-cache";

    private static readonly string[] NotOfTheApp = ["/api", "/v1", "/assets", "/widget", "/health", "/metrics", "/openapi", "/docs", "/.well-known"];

    private readonly WebFolder _app = new(options.WebRoot ?? WebFolder.Above("web/dist"));
    private readonly WebFolder _widget = new(options.WidgetRoot ?? WebFolder.Above("widget/dist"));

    public Task Serve(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return NotFound(context);
        }

        var path = request.Path.Value ?? "/";
        if (path == "/widget.js" || path.StartsWith("/widget/", StringComparison.Ordinal))
        {
            return ServeWidget(context, path == "/widget.js" ? "widget.js" : path["/widget/".Length..]);
        }

        if (path is not ("/" or "/index.html") && _app.Find(path[1..]) is { } file)
        {
            return Send(context, file, path.StartsWith("/assets/", StringComparison.Ordinal) ? Forever : Revalidated);
        }

        return IsPage(request) && _app.Find("index.html") is { } index ? PublicPages.Send(context, index) : NotFound(context);
    }

    private Task ServeWidget(HttpContext context, string name)
    {
        if (_widget.Find(name) is not { } file)
        {
            return NotFound(context);
        }

        // Any site may load the widget; which sites may talk to a chatbot is the chatbot's matter.
        SecurityHeaders.AllowOtherSites(context.Response);
        context.Response.Headers.AccessControlAllowOrigin = "*";
        return Send(context, file, name switch
        {
            "widget.js" => Minutes,
            "manifest.json" => Revalidated,
            _ => Forever,
        });
    }

    private static async Task Send(HttpContext context, WebFile file, string caching)
    {
        context.Items[HttpFigures.StaticFile] = HttpFigures.StaticFile;
        var (bytes, encoding) = file.For(context.Request.Headers.AcceptEncoding.ToString());
        var response = context.Response;
        response.Headers.CacheControl = caching;
        response.Headers.ETag = file.ETag;
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (context.Request.Headers.IfNoneMatch.ToString().Contains(file.ETag, StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = file.ContentType;
        response.ContentLength = bytes.Length;
        if (encoding is not null)
        {
            response.Headers.ContentEncoding = encoding;
        }

        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }

    // A page of the app: somebody opens or reloads /chatbots/… in a browser.
    private static bool IsPage(HttpRequest request)
    {
        if (request.Path.Value is "/" or "/index.html")
        {
            return true;
        }

        return request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
            && !Path.HasExtension(request.Path.Value)
            && !NotOfTheApp.Any(prefix => request.Path.StartsWithSegments(prefix));
    }

    private static Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
