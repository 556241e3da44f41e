using System.Diagnostics;
using System.Text.Json;
using Socle.Kernel.Http;
using Socle.Kernel.Storage;
using Socle.Kernel.Workspaces;

namespace Socle.Kernel.Events;

/// <summary>
/// Writes an event and one delivery for each handler that this build knows, in one statement.
/// A handler of a newer build hears what is published by nodes that know it.
/// </summary>
internal sealed class Outbox(SystemDb database, DbSession session, CurrentWorkspace workspace, EventCatalog catalog, EventWake wake) : IEvents
{
    public async Task Publish<T>(T @event, CancellationToken cancellation) where T : class
    {
        var type = @event.GetType();
        await database.Execute(
            """
            with event as (
                insert into kernel.outbox (id, event, workspace_id, payload, trace)
                values (@id, @name, @workspace, @payload::jsonb, @trace))
            insert into kernel.delivery (event_id, handler)
            select @id, unnest(@handlers)
            """,
            new
            {
                id = Guid.CreateVersion7(),
                name = EventCatalog.NameOf(type),
                workspace = workspace.IsSet ? workspace.Id : (Guid?)null,
                payload = JsonSerializer.Serialize(@event, type, Json.Options),
                trace = Activity.Current?.Id,
                handlers = catalog.HandlersOf(type),
            },
            cancellation);
        session.AfterCommit(wake.Set);
    }
}
