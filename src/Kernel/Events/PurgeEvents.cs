using Socle.Kernel.Jobs;
using Socle.Kernel.Storage;

namespace Socle.Kernel.Events;

/// <summary>Removes events that everybody has heard some days ago, with their marks.</summary>
internal sealed class PurgeEvents(SystemDb database, EventOptions options) : ISystemJob
{
    private const int AtOnce = 5_000;

    public Task Run(CancellationToken cancellation) => Purge(cancellation);

    /// <returns>How many events were removed.</returns>
    public async Task<int> Purge(CancellationToken cancellation)
    {
        var removed = 0;
        int last;
        do
        {
            last = await database.Value<int>(
                """
                with old as (
                    delete from kernel.outbox where id in (
                        select o.id from kernel.outbox o
                        where o.created_at < now() - @keep
                          and not exists (select from kernel.delivery d where d.event_id = o.id)
                        limit @AtOnce
                        for update skip locked)
                    returning id),
                marks as (
                    delete from kernel.handled h using old where h.event_id = old.id)
                select count(*)::int from old
                """,
                new { keep = options.KeepFor, AtOnce }, cancellation);
            removed += last;
        }
        while (last == AtOnce);

        return removed;
    }
}
