using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Socle.Kernel.Realtime;

/// <summary>Messages to the people who are connected now.</summary>
internal static class RealtimeServices
{
    public static IServiceCollection AddRealtime(this IServiceCollection services)
    {
        services.TryAddSingleton<IConnectionGuard, NoGuard>();
        return services
            .AddSingleton<RealtimeTopics>()
            .AddSingleton<RealtimeOrigin>()
            .AddSingleton<RealtimeHub>()
            .AddSingleton<IRealtimeConnections>(provider => provider.GetRequiredService<RealtimeHub>())
            .AddHostedService(provider => provider.GetRequiredService<RealtimeHub>())
            .AddScoped<IRealtime, RealtimePublisher>();
    }
}
