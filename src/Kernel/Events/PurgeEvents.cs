using Socle.Kernel.Jobs;
using Socle.Kernel.Storage;

namespace Socle.Kernel.Events;

/// <summary>
/// Removes events that everybody has heard some days ago, with their marks. What nobody can hear is given up much later:
/// deliveries that the operator left parked, and those to a handler that this build no longer has.
/// </summary>
internal sealed class PurgeEvents(SystemDb database, EventCatalog catalog, EventOptions options) : ISystemJob
{
    public Task Run(CancellationToken cancellation) => Purge(cancellation);

    /// <returns>How many events were removed.</returns>
    public async Task<int> Purge(CancellationToken cancellation)
    {
        await InBatches.Until(most => GiveUp(most, cancellation));
        return await InBatches.Until(most => RemoveHeard(most, cancellation));
    }

    private Task<int> GiveUp(int most, CancellationToken cancellation) => database.Execute(
        """
        delete from kernel.delivery where (event_id, handler) in (
            select event_id, handler from kernel.delivery
            where parked_at < now() - @keep
               or (parked_at is null and due_at < now() - @keep and handler <> all(@known))
            limit @most
            for update skip locked)
        """,
        new { keep = options.KeepParkedFor, known = catalog.Short.Concat(catalog.Long).ToArray(), most }, cancellation);

    private Task<int> RemoveHeard(int most, CancellationToken cancellation) => database.Value<int>(
        """
        with old as (
            delete from kernel.outbox where id in (
                select o.id from kernel.outbox o
                where o.created_at < now() - @keep
                  and not exists (select from kernel.delivery d where d.event_id = o.id)
                limit @most
                for update skip locked)
            returning id),
        marks as (
            delete from kernel.handled h using old where h.event_id = old.id)
        select count(*)::int from old
        """,
        new { keep = options.KeepFor, most }, cancellation);
}
