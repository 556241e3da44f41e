using Microsoft.Extensions.DependencyInjection;

namespace Socle.Kernel.Events;

/// <summary>Which handler hears which event.</summary>
/// <param name="Invoke">Calls the handler of a scope with an event of the type.</param>
public sealed record EventSubscription(
    Type Event, Type Handler, bool IsLong, Func<IServiceProvider, object, OnlyOnce, CancellationToken, Task> Invoke);

/// <summary>How a module says which events it hears. A handler that is renamed does not hear what waits under its old name.</summary>
public static class EventRegistration
{
    public static IServiceCollection AddHandler<TEvent, THandler>(this IServiceCollection services)
        where TEvent : class
        where THandler : class, IHandle<TEvent> =>
        services.AddScoped<THandler>().AddSingleton(new EventSubscription(
            typeof(TEvent),
            typeof(THandler),
            IsLong: false,
            (scope, @event, _, cancellation) => scope.GetRequiredService<THandler>().Handle((TEvent)@event, cancellation)));

    public static IServiceCollection AddLongHandler<TEvent, THandler>(this IServiceCollection services)
        where TEvent : class
        where THandler : class, IHandleLong<TEvent> =>
        services.AddScoped<THandler>().AddSingleton(new EventSubscription(
            typeof(TEvent),
            typeof(THandler),
            IsLong: true,
            (scope, @event, onlyOnce, cancellation) => scope.GetRequiredService<THandler>().Handle((TEvent)@event, onlyOnce, cancellation)));
}
