namespace Socle.Kernel.Events;

/// <summary>
/// Reacts to an event. It runs inside one transaction with the mark that it ran, so its effect on the database happens once,
/// although delivery is at least once. It must be short: work that takes long is an <see cref="IHandleLong{T}"/>.
/// </summary>
public interface IHandle<in T> where T : class
{
    Task Handle(T @event, CancellationToken cancellation);
}

/// <summary>
/// Reacts to an event with work that takes long or leaves the process. Delivery is at least once;
/// what it does to the database it does inside <see cref="OnlyOnce"/>.
/// </summary>
public interface IHandleLong<in T> where T : class
{
    Task Handle(T @event, OnlyOnce onlyOnce, CancellationToken cancellation);
}

/// <summary>
/// Runs the database effect of a long handler in one transaction with the mark that it ran.
/// Does nothing when another delivery of the same event has been there before.
/// </summary>
public delegate Task OnlyOnce(Func<Task> effect, CancellationToken cancellation);
