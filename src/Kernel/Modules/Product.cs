using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Socle.Kernel.Http;

namespace Socle.Kernel.Modules;

/// <summary>Puts the modules together and starts a node.</summary>
public static class Product
{
    /// <param name="settings">Wins over the environment and appsettings.json; for tests and tools.</param>
    public static async Task<SocleNode> Start(
        IReadOnlyList<IModule> modules, IReadOnlyDictionary<string, string?> settings, CancellationToken cancellation)
    {
        // Before the first query.
        Dapper.DefaultTypeMap.MatchNamesWithUnderscores = true;
        var catalog = new ModuleCatalog(modules);
        var builder = CreateBuilder(settings);
        var options = SocleOptions.From(builder.Configuration);
        using var startLogs = LoggerFactory.Create(logging => logging.AddConfiguration(builder.Configuration.GetSection("Logging")).AddJsonConsole());

        var engines = await NodeEngines.Start(options, catalog, startLogs, cancellation);
        try
        {
            builder.AddKernel(catalog, options, engines);
            foreach (var module in modules)
            {
                module.AddServices(builder);
            }

            var app = builder.Build();
            app.UseKernel(catalog);
            await app.StartAsync(cancellation);
            return new SocleNode(app, engines);
        }
        catch
        {
            await engines.DisposeAsync();
            throw;
        }
    }

    private static WebApplicationBuilder CreateBuilder(IReadOnlyDictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.Configuration.AddSocleEnvironment().AddInMemoryCollection(settings);
        var options = SocleOptions.From(builder.Configuration);
        builder.WebHost.UseUrls([.. options.Listen.Split(',').Select(address => $"http://{Bracketed(address)}:{options.Port}")]);
        return builder;
    }

    private static string Bracketed(string address) => address.Contains(':', StringComparison.Ordinal) ? $"[{address}]" : address;
}
