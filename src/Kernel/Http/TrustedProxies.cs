using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;

namespace Socle.Kernel.Http;

/// <summary>
/// Believes <c>X-Forwarded-For</c>, <c>-Proto</c> and <c>-Host</c> from the addresses of <c>SOCLE_TRUSTED_PROXIES</c>, and from nobody else.
/// </summary>
internal static class TrustedProxies
{
    /// <exception cref="FormatException">An entry is neither an address nor a network.</exception>
    public static void AddTrustedProxies(this IServiceCollection services, SocleOptions options)
    {
        var entries = (options.TrustedProxies ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            forwarded.ForwardLimit = null;
            forwarded.ForwardedHeaders = entries.Length == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            foreach (var entry in entries)
            {
                Add(forwarded, entry);
            }
        });
    }

    public static void UseTrustedProxies(this WebApplication app)
    {
        // With no proxy named, the step itself would still cost every request.
        if (app.Services.GetRequiredService<SocleOptions>().TrustedProxies is not null)
        {
            app.UseForwardedHeaders();
        }
    }

    private static void Add(ForwardedHeadersOptions forwarded, string entry)
    {
        if (entry.Contains('/', StringComparison.Ordinal))
        {
            forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(entry));
            return;
        }

        forwarded.KnownProxies.Add(IPAddress.Parse(entry));
    }
}
