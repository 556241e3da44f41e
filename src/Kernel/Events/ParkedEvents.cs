using Socle.Kernel.Http;
using Socle.Kernel.Storage;

namespace Socle.Kernel.Events;

/// <summary>For the platform's operator: what could not be delivered, and what waits.</summary>
public sealed class ParkedEvents
{
    private readonly SystemDb _database;
    private readonly EventCatalog _catalog;
    private readonly EventWake _wake;

    internal ParkedEvents(SystemDb database, EventCatalog catalog, EventWake wake) => (_database, _catalog, _wake) = (database, catalog, wake);

    /// <summary>The most recently parked first.</summary>
    public async Task<Page<ParkedEvent>> List(PageRequest page, CancellationToken cancellation)
    {
        var after = page.Position<Position>();
        var rows = await _database.Many<ParkedEvent>(
            """
            select d.event_id || '.' || d.handler as id, d.handler, o.event, o.workspace_id, d.attempts, d.error, d.parked_at
            from kernel.delivery d join kernel.outbox o on o.id = d.event_id
            where d.parked_at is not null
              and (@At::timestamptz is null or (d.parked_at, d.event_id || '.' || d.handler) < (@At, @Id))
            order by d.parked_at desc, d.event_id || '.' || d.handler desc
            limit @Fetch
            """,
            new { after?.At, after?.Id, page.Fetch }, cancellation);
        var total = page.Total ? (await Backlog(cancellation)).Parked : (long?)null;
        return page.Page(rows, parked => new Position(parked.ParkedAt, parked.Id), total);
    }

    /// <summary>Lets the handler try again now, with all its attempts before it.</summary>
    /// <returns>False when no parked event has this id.</returns>
    public async Task<bool> Retry(string id, CancellationToken cancellation)
    {
        if (id.IndexOf('.', StringComparison.Ordinal) is not (> 0 and var dot) || !Guid.TryParse(id.AsSpan(0, dot), out var @event))
        {
            return false;
        }

        var changed = await _database.Execute(
            """
            update kernel.delivery set parked_at = null, attempts = 0, due_at = now()
            where event_id = @event and handler = @handler and parked_at is not null
            """,
            new { @event, handler = id[(dot + 1)..] }, cancellation);
        _wake.Set();
        return changed == 1;
    }

    public async Task<EventBacklog> Backlog(CancellationToken cancellation) =>
        // An aggregate without groups always has its one row.
        (await _database.One<EventBacklog>(
            """
            select count(*) filter (where parked_at is null) as waiting,
                   count(*) filter (where parked_at is null and handler <> all(@handlers)) as unknown,
                   count(*) filter (where parked_at is not null) as parked,
                   coalesce(greatest(extract(epoch from now() - min(due_at) filter (where parked_at is null)), 0), 0)::float8 as oldest_seconds
            from kernel.delivery
            """,
            new { handlers = _catalog.Short.Concat(_catalog.Long).ToArray() }, cancellation))!;

    private sealed record Position(DateTime At, string Id);
}
