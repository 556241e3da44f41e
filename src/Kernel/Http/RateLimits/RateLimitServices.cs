using Microsoft.Extensions.DependencyInjection;
using Socle.Kernel.Jobs;

namespace Socle.Kernel.Http.RateLimits;

/// <summary>The general limit of requests a minute, shared by the nodes.</summary>
internal static class RateLimitServices
{
    public static IServiceCollection AddRateLimits(this IServiceCollection services) => services
        .AddSingleton(_ => new RateTable())
        .AddSingleton<RateCounter>()
        .AddSingleton<RateAnswer>()
        .AddSingleton<Slices>()
        .AddSingleton<CounterStore>()
        .AddSingleton<NodeStore>()
        .AddSingleton<NodePresenceParts>()
        .AddHostedService<NodePresence>()
        .AddSystemJob<PurgeCounters>("purge-counters", "0 */10 * * * ?");
}
