using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Socle.Kernel.Http;
using Socle.Kernel.Storage;
using Socle.Kernel.Workspaces;

namespace Socle.Kernel.Events;

/// <summary>Runs a handler in a scope of its own that belongs to the event's workspace.</summary>
internal sealed class EventDispatcher(IServiceScopeFactory scopes, EventCatalog catalog)
{
    private static readonly ActivitySource Activities = new("Socle.Events");

    /// <returns>True when the delivery is completed with the effect; false when it remains to be completed.</returns>
    public async Task<bool> Dispatch(Delivery delivery, CancellationToken cancellation)
    {
        var subscription = catalog.Find(delivery.Handler, delivery.Event)
            ?? throw new UnknownEventException(delivery.Handler, delivery.Event);
        var @event = JsonSerializer.Deserialize(delivery.Payload, subscription.Event, Json.Options)
            ?? throw new JsonException("The event is null.");
        using var activity = Activities.StartActivity(subscription.Handler.Name, ActivityKind.Consumer, delivery.Trace);
        await using var scope = scopes.CreateAsyncScope();
        if (delivery.WorkspaceId is { } workspace)
        {
            scope.ServiceProvider.GetRequiredService<CurrentWorkspace>().Set(workspace);
        }

        if (subscription.IsLong)
        {
            await subscription.Invoke(scope.ServiceProvider, @event, Once(scope.ServiceProvider, delivery), cancellation);
            return false;
        }

        await HandleInTransaction(scope.ServiceProvider, subscription, (delivery, @event), cancellation);
        return true;
    }

    private static Task HandleInTransaction(
        IServiceProvider scope, EventSubscription subscription, (Delivery Delivery, object Event) what, CancellationToken cancellation) =>
        scope.GetRequiredService<SystemDb>().Run(
            async () =>
            {
                if (await scope.GetRequiredService<HandledMark>().SetAndComplete(what.Delivery, cancellation))
                {
                    await subscription.Invoke(scope, what.Event, NotForShort, cancellation);
                }
            },
            cancellation);

    private static OnlyOnce Once(IServiceProvider scope, Delivery delivery)
    {
        var isUsed = false;
        return (effect, cancellation) =>
        {
            if (isUsed)
            {
                // A second effect would find the mark of the first and silently do nothing.
                throw new InvalidOperationException("A handler does its effect in one OnlyOnce.");
            }

            isUsed = true;
            return scope.GetRequiredService<SystemDb>().Run(
                async () =>
                {
                    if (await scope.GetRequiredService<HandledMark>().Set(delivery, cancellation))
                    {
                        await effect();
                    }
                },
                cancellation);
        };
    }

    private static Task NotForShort(Func<Task> effect, CancellationToken cancellation) =>
        throw new InvalidOperationException("A short handler is once already.");
}
