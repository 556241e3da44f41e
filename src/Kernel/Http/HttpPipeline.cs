using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Socle.Kernel.Localization;
using Socle.Kernel.Modules;
using Socle.Kernel.Realtime;
using Socle.Kernel.Workspaces;

namespace Socle.Kernel.Http;

/// <summary>What every request passes through before it reaches a module.</summary>
internal static class HttpPipeline
{
    public static void AddHttp(this IHostApplicationBuilder builder)
    {
        builder.Services.AddProblemDetails();
        builder.Services.ConfigureHttpJsonOptions(options => Json.Configure(options.SerializerOptions));
        builder.Services.AddAuthentication();
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        builder.Services.AddSingleton<IAuthorizationHandler, PermissionHandler>();
        builder.Services.AddSingleton<IAuthorizationHandler, OperatorHandler>();
    }

    public static void UseKernel(this WebApplication app, ModuleCatalog catalog)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseRequestLocalization(options => options
            .SetDefaultCulture(Texts.French).AddSupportedUICultures(Texts.French, Texts.English).AddSupportedCultures(Texts.French, Texts.English));
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use(EnterWorkspace);
        app.MapRealtime();
        foreach (var module in catalog.Modules)
        {
            module.MapEndpoints(app.MapGroup($"/api/{module.Name}").WithTags(module.Name));
            (module as IHasRootRoutes)?.MapRootEndpoints(app.MapGroup("").WithTags(module.Name));
        }
    }

    private static Task EnterWorkspace(HttpContext context, RequestDelegate next)
    {
        if (Guid.TryParse(context.User.FindFirst(SocleClaims.Workspace)?.Value, out var id))
        {
            context.RequestServices.GetRequiredService<CurrentWorkspace>().Set(id);
        }

        return next(context);
    }
}
