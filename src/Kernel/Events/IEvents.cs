namespace Socle.Kernel.Events;

/// <summary>Tells other modules what happened.</summary>
public interface IEvents
{
    /// <summary>
    /// Writes the event to the outbox in the transaction of the caller's <c>Run</c>, or in one of its own when there is none.
    /// It belongs to the current workspace, or to none when none is set.
    /// </summary>
    Task Publish<T>(T @event, CancellationToken cancellation) where T : class;
}
