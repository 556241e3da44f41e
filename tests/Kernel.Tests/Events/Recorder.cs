using System.Collections.Concurrent;
using Socle.Kernel.Events;
using Socle.Kernel.Storage;
using Socle.Kernel.Workspaces;

namespace Socle.Kernel.Tests.Events;

/// <summary>What a test publishes.</summary>
public sealed record Noted(int Number);

/// <summary>What handlers saw, and what they are to do.</summary>
public sealed class Recorder
{
    public ConcurrentQueue<(int Number, Guid? Workspace)> Seen { get; } = new();

    public Func<int, CancellationToken, Task> Behave { get; set; } = (_, _) => Task.CompletedTask;
}

/// <summary>Notes what it hears, in memory and in the database, then behaves as the test wants.</summary>
public sealed class Note(Recorder recorder, CurrentWorkspace workspace, SystemDb database) : IHandle<Noted>
{
    public const string Table =
        """
        create table public.note (number int not null);
        comment on table public.note is 'global: a test';
        grant insert, select on public.note to socle_app;
        grant usage on schema public to socle_app;
        """;

    public async Task Handle(Noted @event, CancellationToken cancellation)
    {
        recorder.Seen.Enqueue((@event.Number, workspace.IsSet ? workspace.Id : null));
        await database.Execute("insert into public.note (number) values (@Number)", @event, cancellation);
        await recorder.Behave(@event.Number, cancellation);
    }
}

/// <summary>Behaves as the test wants, without an effect on the database.</summary>
public sealed class NoteSlowly(Recorder recorder) : IHandleLong<Noted>
{
    public Task Handle(Noted @event, OnlyOnce onlyOnce, CancellationToken cancellation)
    {
        recorder.Seen.Enqueue((@event.Number, null));
        return recorder.Behave(@event.Number, cancellation);
    }
}
