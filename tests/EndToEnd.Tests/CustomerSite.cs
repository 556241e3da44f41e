using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Socle.EndToEnd.Tests;

/// <summary>A page of a business's own site, on another origin than Socle, with a policy as strict as the guide says is enough.</summary>
internal sealed class CustomerSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private CustomerSite(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    /// <param name="scriptLine">The one line the owner pastes.</param>
    /// <param name="socle">The origin the policy allows.</param>
    public static async Task<CustomerSite> Start(string scriptLine, string socle)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet("/favicon.ico", () => Results.NoContent());
        app.MapGet("/{**page}", (HttpContext context) =>
        {
            context.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; script-src {socle}; connect-src {socle}";
            return Results.Content(
                $"<!doctype html><html lang=\"fr\"><head><title>Quincaillerie</title></head><body><main><h1>Quincaillerie</h1></main>{scriptLine}</body></html>",
                "text/html; charset=utf-8");
        });
        await app.StartAsync();
        return new CustomerSite(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
