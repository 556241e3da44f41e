using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Socle.Kernel.Cache;
using Socle.Kernel.Documents;
using Socle.Kernel.Events;
using Socle.Kernel.Files;
using Socle.Kernel.Http;
using Socle.Kernel.Jobs;
using Socle.Kernel.Localization;
using Socle.Kernel.Mail;
using Socle.Kernel.Net;
using Socle.Kernel.Realtime;
using Socle.Kernel.Sandbox;
using Socle.Kernel.Storage;
using Socle.Kernel.Storage.DataProtection;
using Socle.Kernel.Storage.Listening;
using Socle.Kernel.Workspaces;

namespace Socle.Kernel.Modules;

/// <summary>What every module stands on, as services.</summary>
internal static class KernelServices
{
    public static IHostApplicationBuilder AddKernel(this IHostApplicationBuilder builder, ModuleCatalog catalog, SocleOptions options, NodeEngines engines)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(catalog);
        builder.Services.AddSingleton(new Texts([typeof(Texts).Assembly, .. catalog.Modules.Select(m => m.GetType().Assembly)]));
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(engines.MasterKey);
        builder.Services.AddSingleton(engines.Folder);
        // The node disposes of the database after the application, which may still need it while it stops.
        builder.Services.AddSingleton<Func<Database>>(() => engines.Database);
        builder.Services.AddStorage();
        builder.Services.AddSharedDataProtection();
        builder.Services.AddSandbox();
        builder.Services.AddDocuments();
        builder.Services.AddSingleton<PublicWeb>();
        builder.AddHttp(options);
        builder.Services.AddListening();
        builder.Services.AddEvents();
        builder.Services.AddJobs();
        builder.Services.AddCache();
        builder.Services.AddFiles();
        builder.Services.AddMail(options);
        builder.Services.AddRealtime();
        return builder;
    }

    private static void AddStorage(this IServiceCollection services)
    {
        services.AddScoped<CurrentWorkspace>();
        services.AddSingleton<WorkspaceScopes>();
        services.AddScoped(provider => new DbSession(
            provider.GetRequiredService<Func<Database>>()().App, provider.GetRequiredService<CurrentWorkspace>()));
        services.AddScoped(provider => new WorkspaceDb(provider.GetRequiredService<DbSession>()));
        services.AddScoped(provider => new WorkspaceReads(
            provider.GetRequiredService<Func<Database>>()(), provider.GetRequiredService<CurrentWorkspace>()));
        services.AddScoped(provider => new SystemDb(provider.GetRequiredService<DbSession>()));
    }
}
