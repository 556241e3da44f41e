using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Socle.Kernel.Http.Installations;
using Socle.Kernel.Http.RateLimits;
using Socle.Kernel.Http.Reference;
using Socle.Kernel.Http.Replays;
using Socle.Kernel.Http.WebApp;
using Socle.Kernel.Jobs;
using Socle.Kernel.Localization;
using Socle.Kernel.Modules;
using Socle.Kernel.Realtime;
using Socle.Kernel.Storage;
using Socle.Kernel.Telemetry;
using Socle.Kernel.Workspaces;

namespace Socle.Kernel.Http;

/// <summary>What every request passes through before it reaches a module.</summary>
internal static class HttpPipeline
{
    public static void AddHttp(this IHostApplicationBuilder builder, SocleOptions options)
    {
        RequestLanguage.SetDefaults();
        TraceId.Listen();
        builder.AddTelemetry();
        var services = builder.Services;
        services.AddSingleton<ProblemWriter>();
        services.Replace(ServiceDescriptor.Singleton<IProblemDetailsService>(provider => provider.GetRequiredService<ProblemWriter>()));
        services.AddSingleton<SecurityHeaders>();
        services.AddRateLimits();
        services.AddSingleton<WebFiles>();
        services.AddSingleton<InstalledModules>();
        services.AddScoped(provider => new ModuleInstallations(
            provider.GetRequiredService<WorkspaceDb>(), provider.GetRequiredService<CurrentWorkspace>(), provider.GetRequiredService<InstalledModules>()));
        services.AddSingleton<ReplayStore>();
        services.AddSingleton<ReplayCipher>();
        services.AddSystemJob<PurgeReplays>("purge-replays", "0 37 * * * ?");
        services.ConfigureHttpJsonOptions(json => Json.Configure(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        // Cross-origin rules and form posts are our own steps, which the framework does not know.
        services.Configure<RouteOptions>(routes => routes.SuppressCheckForUnhandledSecurityMetadata = true);
        services.Configure<KestrelServerOptions>(KestrelLimits.Set);
        services.AddTrustedProxies(options);
        services.AddCompression();
        services.AddAccess();
        services.AddReference();
    }

    public static void UseKernel(this WebApplication app, ModuleCatalog catalog)
    {
        app.UseTrustedProxies();
        app.UseMiddleware<RequestEdge>();
        app.UseMiddleware<HostGuard>();
        app.UseResponseCompression();
        app.UseRouting();
        app.UseMiddleware<CrossOrigin>();
        app.UseMiddleware<BodyGuard>();
        app.UseMiddleware<Unmatched>();
        app.UseAuthentication();
        app.UseMiddleware<RateLimit>();
        app.UseAuthorization();
        app.UseMiddleware<WorkspaceStep>();
        app.UseMiddleware<ReplayStep>();
        app.MapRealtime();
        app.MapHealth();
        app.MapFigures();
        app.MapReference();
        foreach (var module in catalog.Modules)
        {
            app.MapModule(module);
        }
    }

    private static void AddAccess(this IServiceCollection services)
    {
        services.AddAuthentication();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddSingleton<IAuthorizationHandler, PermissionHandler>();
        services.AddSingleton<IAuthorizationHandler, OperatorHandler>();
    }
}
