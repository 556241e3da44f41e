using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Socle.Kernel.Http;
using Socle.Kernel.Localization;
using Socle.Kernel.Storage;
using Socle.Kernel.Storage.Embedded;

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

    /// <returns>
    /// All the person who starts Socle needs to know of what keeps it from starting, in the console's language; null when only a stack can tell.
    /// </returns>
    public static string? Explain(Exception error) => error switch
    {
        MigrationException or EmbeddedPostgresException or DataFolderInUseException or DataFolderRefusedException or InvalidDataException => error.Message,
        NpgsqlException => OperatorText.Say(
            $"La base de données ne répond pas comme il faut\u202f: {error.Message}", $"The database does not answer as it should: {error.Message}"),
        ValidationException => OperatorText.Say($"Un réglage est incorrect\u202f: {error.Message}", $"A setting is wrong: {error.Message}"),
        IOException { InnerException: AddressInUseException } => OperatorText.Say(
            $"Un autre programme occupe déjà cette adresse\u202f: {error.Message} Choisissez un autre port avec SOCLE_PORT.",
            $"Another program has this address already: {error.Message} Choose another port with SOCLE_PORT."),
        _ => null,
    };

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
