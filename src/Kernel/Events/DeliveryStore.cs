using Socle.Kernel.Storage;
using Socle.Kernel.Workspaces;

namespace Socle.Kernel.Events;

/// <summary>All SQL of <c>kernel.delivery</c> that a pump needs. No lock outlives a statement.</summary>
internal sealed class DeliveryStore(Func<Database> database)
{
    private SystemDb Db => new(new DbSession(database().App, new CurrentWorkspace()));

    /// <summary>Takes what is due for a while: whoever dies with it loses it when the lease is over.</summary>
    public Task<IReadOnlyList<Delivery>> Lease(Guid pump, string[] handlers, int most, TimeSpan lease, CancellationToken cancellation) =>
        Db.Many<Delivery>(
            """
            with due as materialized (
                select event_id, handler from kernel.delivery
                where parked_at is null and due_at <= now() and handler = any(@handlers)
                order by due_at
                limit @most
                for update skip locked)
            update kernel.delivery d
            set leased_by = @pump, due_at = now() + @lease, attempts = d.attempts + 1
            from due join kernel.outbox o on o.id = due.event_id
            where d.event_id = due.event_id and d.handler = due.handler
            returning d.event_id, d.handler, d.attempts, o.event, o.workspace_id, o.payload::text as payload, o.trace
            """,
            new { pump, handlers, most, lease }, cancellation);

    /// <returns>Those of the deliveries that are still this pump's.</returns>
    public async Task<IReadOnlySet<(Guid EventId, string Handler)>> Renew(
        Guid pump, IReadOnlyList<Delivery> deliveries, TimeSpan lease, CancellationToken cancellation)
    {
        var renewed = await Db.Many<(Guid EventId, string Handler)>(
            """
            update kernel.delivery d
            set due_at = now() + @lease
            from unnest(@events, @handlers) as mine (event_id, handler)
            where d.event_id = mine.event_id and d.handler = mine.handler and d.leased_by = @pump
            returning d.event_id, d.handler
            """,
            new
            {
                pump,
                lease,
                events = deliveries.Select(d => d.EventId).ToArray(),
                handlers = deliveries.Select(d => d.Handler).ToArray(),
            },
            cancellation);
        return renewed.ToHashSet();
    }

    /// <summary>The handler is done. Nothing when the delivery is another pump's by now.</summary>
    public Task Complete(Guid pump, Delivery delivery, CancellationToken cancellation) => Db.Execute(
        "delete from kernel.delivery where event_id = @EventId and handler = @Handler and leased_by = @pump",
        new { delivery.EventId, delivery.Handler, pump }, cancellation);

    public Task Postpone(Guid pump, Delivery delivery, TimeSpan pause, string error, CancellationToken cancellation) => Db.Execute(
        """
        update kernel.delivery set leased_by = null, due_at = now() + @pause, error = @error
        where event_id = @EventId and handler = @Handler and leased_by = @pump
        """,
        new { delivery.EventId, delivery.Handler, pump, pause, error }, cancellation);

    public Task Park(Guid pump, Delivery delivery, string error, CancellationToken cancellation) => Db.Execute(
        """
        update kernel.delivery set leased_by = null, parked_at = now(), error = @error
        where event_id = @EventId and handler = @Handler and leased_by = @pump
        """,
        new { delivery.EventId, delivery.Handler, pump, error }, cancellation);

    /// <summary>Gives back at once what this pump leased and does not run; a stopped node is no failed attempt.</summary>
    public Task Release(Guid pump, Guid[] running, CancellationToken cancellation) => Db.Execute(
        """
        update kernel.delivery set leased_by = null, due_at = now(), attempts = attempts - 1
        where (event_id, handler) in (
            select event_id, handler from kernel.delivery
            where leased_by = @pump and parked_at is null and event_id <> all(@running)
            for update skip locked)
        """,
        new { pump, running }, cancellation);
}
