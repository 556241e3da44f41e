using Microsoft.Extensions.DependencyInjection;

namespace Socle.Kernel.Cache;

/// <summary>The in-process cache.</summary>
internal static class CacheServices
{
    private const long Megabyte = 1024 * 1024;

    public static IServiceCollection AddCache(this IServiceCollection services) => services
        .AddSingleton<ICache>(provider => new LocalCache(
            provider.GetRequiredService<SocleOptions>().CacheMegabytes * Megabyte, provider.GetRequiredService<TimeProvider>()));
}
