using Microsoft.Extensions.Logging;

namespace Socle.Kernel.Events;

/// <summary>Runs one delivery and writes down how it ended.</summary>
internal sealed partial class DeliveryRunner(
    EventDispatcher dispatcher, DeliveryStore store, EventOptions options, ILogger<DeliveryRunner> logger)
{
    public async Task Run(Guid pump, RunningDelivery running)
    {
        var delivery = running.Delivery;
        if (delivery.Attempts > options.MaxAttempts)
        {
            // Attempts are counted when they begin: these ended with their node.
            await Park(pump, delivery, $"The node ended each of the {options.MaxAttempts} times it handled this event.");
            return;
        }

        try
        {
            if (!await dispatcher.Dispatch(delivery, running.Cancelled))
            {
                await store.Complete(pump, delivery, CancellationToken.None);
            }
        }
        catch (OperationCanceledException) when (running.Cancelled.IsCancellationRequested)
        {
            // The pump gives it back, or another one has it.
        }
        catch (Exception error)
        {
            await Fail(pump, delivery, error);
        }
    }

    private Task Fail(Guid pump, Delivery delivery, Exception error)
    {
        var reason = SafeError.Of(error);
        if (delivery.Attempts >= options.MaxAttempts)
        {
            return Park(pump, delivery, reason);
        }

        var pause = options.Pause(delivery.Attempts);
        LogFailed(delivery.Handler, delivery.EventId, delivery.Attempts, pause, reason);
        return store.Postpone(pump, delivery, pause, reason, CancellationToken.None);
    }

    private Task Park(Guid pump, Delivery delivery, string reason)
    {
        LogParked(delivery.Handler, delivery.EventId, delivery.Attempts, reason);
        return store.Park(pump, delivery, reason, CancellationToken.None);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Handler} failed on event {EventId}, attempt {Attempt}; again in {Pause}: {Reason}")]
    private partial void LogFailed(string handler, Guid eventId, int attempt, TimeSpan pause, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Handler} gave up on event {EventId} after {Attempts} attempts; it is parked: {Reason}")]
    private partial void LogParked(string handler, Guid eventId, int attempts, string reason);
}
