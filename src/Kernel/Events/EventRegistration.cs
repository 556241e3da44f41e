using Microsoft.Extensions.DependencyInjection;

namespace Socle.Kernel.Events;

/// <summary>Which handler hears which event.</summary>
public sealed record EventSubscription(Type Event, Type Handler, bool IsLong);

/// <summary>How a module says which events it hears.</summary>
public static class EventRegistration
{
    public static IServiceCollection AddHandler<TEvent, THandler>(this IServiceCollection services)
        where TEvent : class
        where THandler : class, IHandle<TEvent> =>
        services.AddScoped<THandler>().AddSingleton(new EventSubscription(typeof(TEvent), typeof(THandler), IsLong: false));

    public static IServiceCollection AddLongHandler<TEvent, THandler>(this IServiceCollection services)
        where TEvent : class
        where THandler : class, IHandleLong<TEvent> =>
        services.AddScoped<THandler>().AddSingleton(new EventSubscription(typeof(TEvent), typeof(THandler), IsLong: true));
}
