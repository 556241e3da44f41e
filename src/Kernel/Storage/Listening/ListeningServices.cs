using Microsoft.Extensions.DependencyInjection;

namespace Socle.Kernel.Storage.Listening;

/// <summary>What nodes tell each other through the database.</summary>
internal static class ListeningServices
{
    public static IServiceCollection AddListening(this IServiceCollection services) => services
        .AddSingleton<PostgresListener>().AddHostedService(provider => provider.GetRequiredService<PostgresListener>())
        .AddSingleton<IListener>(provider => provider.GetRequiredService<PostgresListener>())
        .AddSingleton<Notifier>().AddHostedService(provider => provider.GetRequiredService<Notifier>());
}
