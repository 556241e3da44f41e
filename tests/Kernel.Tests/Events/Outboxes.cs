using Microsoft.Extensions.DependencyInjection;
using Socle.Kernel.Events;
using Socle.Kernel.Modules;
using Socle.Kernel.Storage;
using Socle.Kernel.Tests.Nodes;
using Socle.Kernel.Tests.Storage;
using Socle.Kernel.Workspaces;

namespace Socle.Kernel.Tests.Events;

/// <summary>Publishes as a request would.</summary>
internal static class Outboxes
{
    /// <summary>All or none.</summary>
    public static async Task Publish<T>(this SocleNode node, params T[] events) where T : class
    {
        await using var scope = node.Services.CreateAsyncScope();
        await Publish(scope.ServiceProvider.GetRequiredService<SystemDb>(), scope.ServiceProvider.GetRequiredService<IEvents>(), events);
    }

    /// <summary>From a node that has these handlers and no pump.</summary>
    public static async Task Publish<T>(this NodeDatabase database, Action<IServiceCollection> handlers, params T[] events) where T : class
    {
        var services = new ServiceCollection();
        handlers(services);
        await using var provider = services.BuildServiceProvider();
        var session = new DbSession(database.Opened.App, new CurrentWorkspace());
        var system = new SystemDb(session);
        var catalog = new EventCatalog(provider.GetServices<EventSubscription>());
        await Publish(system, new Outbox(system, session, new CurrentWorkspace(), catalog, new EventWake()), events);
    }

    public static Task<long> Deliveries(this NodeDatabase database) => Sql.Ask<long>(database.Owner, "select count(*) from kernel.delivery");

    private static Task Publish<T>(SystemDb system, IEvents outbox, T[] events) where T : class => system.Run(
        async () =>
        {
            foreach (var @event in events)
            {
                await outbox.Publish(@event, TestContext.Current.CancellationToken);
            }
        },
        TestContext.Current.CancellationToken);
}
