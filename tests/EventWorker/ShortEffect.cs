using Socle.Kernel.Events;
using Socle.Kernel.Storage;

namespace Socle.EventWorker;

/// <summary>Leaves one row, slowly enough to be killed in the middle.</summary>
public sealed class ShortEffect(SystemDb database) : IHandle<Counted>
{
    public const string Insert = "insert into public.effect (number, handler) values (@Number, @handler)";

    public async Task Handle(Counted @event, CancellationToken cancellation)
    {
        await database.Execute(Insert, new { @event.Number, handler = nameof(ShortEffect) }, cancellation);
        await Task.Delay(@event.Number % 20, cancellation);
    }
}
