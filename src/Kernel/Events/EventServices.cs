using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Socle.Kernel.Jobs;
using Socle.Kernel.Storage;

namespace Socle.Kernel.Events;

/// <summary>The outbox and its pumps.</summary>
internal static class EventServices
{
    public static IServiceCollection AddEvents(this IServiceCollection services) => services
        .AddSingleton(provider => EventOptions.From(provider.GetRequiredService<IConfiguration>()))
        .AddSingleton<EventCatalog>()
        .AddSingleton<EventWake>()
        .AddScoped<IEvents, Outbox>()
        .AddScoped<HandledMark>()
        .AddSystemJob<PurgeEvents>("purge-events", "0 17 * * * ?")
        .AddScoped(provider => new ParkedEvents(
            provider.GetRequiredService<SystemDb>(), provider.GetRequiredService<EventCatalog>(), provider.GetRequiredService<EventWake>()))
        .AddSingleton<DeliveryStore>()
        .AddSingleton<EventDispatcher>()
        .AddSingleton<DeliveryRunner>()
        .AddSingleton<EventPumpParts>()
        .AddPump((catalog, options, wake) => new EventPumpPlan(catalog.Short, options.Parallelism, wake.Short, KeepsLeases: false))
        .AddPump((catalog, options, wake) => new EventPumpPlan(catalog.Long, options.LongParallelism, wake.Long, KeepsLeases: true));

    // Not AddHostedService: it takes one of each type.
    private static IServiceCollection AddPump(this IServiceCollection services, Func<EventCatalog, EventOptions, EventWake, EventPumpPlan> plan) =>
        services.AddSingleton<IHostedService>(provider => new EventPump(
            plan(
                provider.GetRequiredService<EventCatalog>(),
                provider.GetRequiredService<EventOptions>(),
                provider.GetRequiredService<EventWake>()),
            provider.GetRequiredService<EventPumpParts>(),
            provider.GetRequiredService<ILogger<EventPump>>()));
}
