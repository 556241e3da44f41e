using Socle.Kernel.Events;
using Socle.Kernel.Storage;

namespace Socle.EventWorker;

/// <summary>Works first, then leaves one row, and works again, so that it may be killed before, within and after its effect.</summary>
public sealed class LongEffect(SystemDb database) : IHandleLong<Counted>
{
    public async Task Handle(Counted @event, OnlyOnce onlyOnce, CancellationToken cancellation)
    {
        await Task.Delay(@event.Number % 10, cancellation);
        await onlyOnce(
            () => database.Execute(ShortEffect.Insert, new { @event.Number, handler = nameof(LongEffect) }, cancellation), cancellation);
        await Task.Delay(@event.Number % 10, cancellation);
    }
}
