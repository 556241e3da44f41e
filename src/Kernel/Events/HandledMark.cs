using Socle.Kernel.Storage;

namespace Socle.Kernel.Events;

/// <summary>The mark that a handler's effect on the database is done, in the transaction of that effect.</summary>
internal sealed class HandledMark(SystemDb database)
{
    /// <returns>
    /// False when the mark was there before. Waits for another delivery that is in the middle of the same effect.
    /// </returns>
    public async Task<bool> Set(Delivery delivery, CancellationToken cancellation) =>
        await database.Execute(
            "insert into kernel.handled (event_id, handler) values (@EventId, @Handler) on conflict do nothing",
            new { delivery.EventId, delivery.Handler }, cancellation) == 1;

    /// <summary>Sets the mark and ends the delivery.</summary>
    /// <inheritdoc cref="Set"/>
    public Task<bool> SetAndComplete(Delivery delivery, CancellationToken cancellation) =>
        database.Value<bool>(
            """
            with mark as (
                insert into kernel.handled (event_id, handler) values (@EventId, @Handler)
                on conflict do nothing
                returning true),
            done as (
                delete from kernel.delivery where event_id = @EventId and handler = @Handler)
            select exists (select from mark)
            """,
            new { delivery.EventId, delivery.Handler }, cancellation);
}
