using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Socle.Kernel.Tests.Net;

/// <summary>A web site on loopback that behaves as badly as its paths say, and counts who came.</summary>
internal sealed class StubSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _visits;

    private StubSite(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public string HostAndPort => Address.Authority;

    public int Visits => _visits;

    public static async Task<StubSite> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = new StubSite(builder.Build());
        site.Map();
        await site._app.StartAsync(TestContext.Current.CancellationToken);
        return site;
    }

    public Uri this[string path] => new(Address, path);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private void Map()
    {
        _app.Use((context, next) =>
        {
            Interlocked.Increment(ref _visits);
            return next(context);
        });
        _app.MapGet("/page", () => Results.Text("<p>Bonjour</p>", "text/html; charset=utf-8"));
        _app.MapPost("/taken", () => Results.Ok());
        _app.MapPost("/away", () => Results.Redirect("/taken", permanent: false, preserveMethod: true));
        _app.MapGet("/missing", () => Results.NotFound());
        _app.MapGet("/to", (string where) => Results.Redirect(where));
        _app.MapGet("/loop", () => Results.Redirect("/loop"));
        _app.MapGet("/steps/{left:int}", (int left) => Results.Redirect(left == 0 ? "/page" : $"/steps/{left - 1}"));
        _app.MapGet("/bomb", Bomb);
        _app.MapGet("/endless", Endless);
        _app.MapGet("/silent", (CancellationToken gone) => Task.Delay(Timeout.Infinite, gone));
        _app.MapGet("/slow", Slow);
        _app.MapGet("/torn", Torn);
        _app.MapGet("/garbled/{encoding}", Garbled);
    }

    // 64 MB of nothing in some 64 kB.
    private static async Task Bomb(HttpContext context)
    {
        context.Response.Headers.ContentEncoding = "gzip";
        await using var packed = new GZipStream(context.Response.Body, CompressionLevel.Optimal);
        for (var i = 0; i < 64; i++)
        {
            await packed.WriteAsync(new byte[1 << 20], context.RequestAborted);
        }
    }

    private static async Task Endless(HttpContext context)
    {
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.Body.WriteAsync(new byte[65536], context.RequestAborted);
        }
    }

    private static async Task Slow(HttpContext context)
    {
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.WriteAsync(".", context.RequestAborted);
            await Task.Delay(20, context.RequestAborted);
        }
    }

    private static async Task Torn(HttpContext context)
    {
        context.Response.ContentLength = 1000;
        await context.Response.WriteAsync("half");
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    private static Task Garbled(string encoding, HttpContext context)
    {
        context.Response.Headers.ContentEncoding = encoding;
        return context.Response.WriteAsync("this was never packed");
    }
}
