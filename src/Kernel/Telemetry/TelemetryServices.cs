using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Socle.Kernel.Modules;

namespace Socle.Kernel.Telemetry;

/// <summary>Logs and figures of the node.</summary>
internal static class TelemetryServices
{
    public static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        // Below every other source, so that appsettings.json and the environment decide.
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource
        {
            InitialData = new Dictionary<string, string?>
            {
                ["Logging:LogLevel:Default"] = "Information",
                ["Logging:LogLevel:Microsoft"] = "Warning",
                ["Logging:LogLevel:Quartz"] = "Warning",
                ["Logging:LogLevel:Npgsql"] = "Warning",
            },
        });
        // The line of each request is ours; the framework's own logging would double it and slow the request.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.Services.AddSingleton<LogWriter>();
        builder.Services.AddSingleton<ILoggerProvider, JsonLoggerProvider>();
        builder.Services.AddSingleton<HttpFigures>();
        builder.Services.AddSingleton<RequestRecord>();
        builder.Services.AddSingleton<RuntimeFigures>();
        builder.Services.AddScoped<IReportsStatus, KernelStatus>();
    }
}
