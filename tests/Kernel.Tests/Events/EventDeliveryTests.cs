using Microsoft.Extensions.DependencyInjection;
using Socle.Kernel.Events;
using Socle.Kernel.Http;
using Socle.Kernel.Modules;
using Socle.Kernel.Storage;
using Socle.Kernel.Tests.Nodes;
using Socle.Kernel.Tests.Storage;
using Socle.Kernel.Workspaces;

namespace Socle.Kernel.Tests.Events;

public sealed class EventDeliveryTests(NodeServer server) : IAsyncLifetime
{
    private readonly Recorder _recorder = new();

    // Set before each test runs.
    private NodeDatabase _database = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await NodeDatabase.Create(server);
        await Sql.Run(_database.Owner, Note.Table);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task brings_an_event_to_its_handler_in_the_workspace_of_whoever_published_it()
    {
        await using var node = await Start("a", AddNote);
        var workspace = Guid.CreateVersion7();

        await node.Services.GetRequiredService<WorkspaceScopes>().Run(
            workspace, scope => scope.GetRequiredService<IEvents>().Publish(new Noted(1), Cancellation));
        await node.Publish(new Noted(2));
        await Eventually.Is(async () => await _database.Deliveries() == 0, "both deliveries");

        _recorder.Seen.OrderBy(seen => seen.Number).ShouldBe([(1, workspace), (2, null)]);
    }

    [Fact]
    public async Task says_nothing_of_a_fact_that_was_rolled_back()
    {
        await using var node = await Start("a", AddNote);
        await using var scope = node.Services.CreateAsyncScope();

        await Should.ThrowAsync<TimeZoneNotFoundException>(() => scope.ServiceProvider.GetRequiredService<SystemDb>().Run(
            async () =>
            {
                await scope.ServiceProvider.GetRequiredService<IEvents>().Publish(new Noted(1), Cancellation);
                throw new TimeZoneNotFoundException();
            },
            Cancellation));

        (await Sql.Ask<long>(_database.Owner, "select count(*) from kernel.outbox")).ShouldBe(0);
        (await _database.Deliveries()).ShouldBe(0);
    }

    [Fact]
    public async Task tries_again_what_failed_and_keeps_one_effect()
    {
        _recorder.Behave = (_, _) => _recorder.Seen.Count < 3 ? throw new InvalidOperationException("Not yet.") : Task.CompletedTask;
        await using var node = await Start("a", AddNote, ("Socle:Events:FirstPause", "00:00:00.010"));

        await node.Publish(new Noted(1));
        await Eventually.Is(async () => await _database.Deliveries() == 0, "the delivery");

        _recorder.Seen.Count.ShouldBe(3);
        (await Notes()).ShouldBe(1);
    }

    [Fact]
    public async Task parks_what_keeps_failing_where_the_operator_sees_it_and_may_retry_it()
    {
        _recorder.Behave = (_, _) => throw new InvalidOperationException("The password=hunter2 was refused by https://user:pass@example.org/?key=1.");
        await using var node = await Start("a", AddNote, ("Socle:Events:FirstPause", "00:00:00.010"), ("Socle:Events:MaxAttempts", "3"));
        await using var scope = node.Services.CreateAsyncScope();
        var parked = scope.ServiceProvider.GetRequiredService<ParkedEvents>();

        await node.Publish(new Noted(1), new Noted(2));
        await Eventually.Is(async () => (await parked.Backlog(Cancellation)).Parked == 2, "two parked events");
        var first = await parked.List(new PageRequest(1, null, Total: true), Cancellation);
        var second = await parked.List(new PageRequest(1, first.NextCursor, Total: false), Cancellation);
        _recorder.Behave = (_, _) => Task.CompletedTask;
        var isRetried = await parked.Retry(first.Items[0].Id, Cancellation);
        await Eventually.Is(async () => (await parked.Backlog(Cancellation)).Waiting == 0, "the retried delivery");

        first.Total.ShouldBe(2);
        second.NextCursor.ShouldBeNull();
        second.Items[0].Id.ShouldNotBe(first.Items[0].Id);
        first.Items[0].Handler.ShouldBe(typeof(Note).FullName);
        first.Items[0].Event.ShouldBe(typeof(Noted).FullName);
        first.Items[0].Attempts.ShouldBe(3);
        first.Items[0].Error.ShouldStartWith("InvalidOperationException: The password=[…] was refused");
        first.Items[0].Error.ShouldNotContain("pass@");
        first.Items[0].Error.ShouldNotContain("key=1");
        isRetried.ShouldBeTrue();
        (await parked.Retry(first.Items[0].Id, Cancellation)).ShouldBeFalse();
        (await parked.Backlog(Cancellation)).Parked.ShouldBe(1);
        (await Notes()).ShouldBe(1);
    }

    [Fact]
    public async Task keeps_for_a_newer_node_what_this_one_has_no_handler_for()
    {
        await _database.Publish(AddNote, new Noted(1));
        await using (var old = await Start("a", _ => { }))
        {
            await using var scope = old.Services.CreateAsyncScope();
            (await scope.ServiceProvider.GetRequiredService<ParkedEvents>().Backlog(Cancellation)).Unknown.ShouldBe(1);
        }

        await using var newer = await Start("b", AddNote);
        await Eventually.Is(async () => await _database.Deliveries() == 0, "the delivery");

        (await Notes()).ShouldBe(1);
    }

    [Fact]
    public async Task shares_events_between_two_nodes_without_doing_any_twice()
    {
        _recorder.Behave = (_, cancellation) => Task.Delay(1, cancellation);
        await using var one = await Start("a", AddNote);
        await using var two = await Start("b", AddNote);

        await one.Publish([.. Enumerable.Range(1, 400).Select(number => new Noted(number))]);
        await Eventually.Is(async () => await _database.Deliveries() == 0, "all deliveries");

        _recorder.Seen.Select(seen => seen.Number).Order().ShouldBe(Enumerable.Range(1, 400));
        (await Notes()).ShouldBe(400);
    }

    [Fact]
    public async Task goes_on_after_the_database_was_away_and_does_nothing_twice()
    {
        _recorder.Behave = (_, cancellation) => Task.Delay(5, cancellation);
        await using var node = await Start("a", AddNote, ("Socle:Events:FirstPause", "00:00:00.100"));
        await node.Publish([.. Enumerable.Range(1, 300).Select(number => new Noted(number))]);
        await Eventually.Is(() => _recorder.Seen.Count > 50, "the first effects");

        await using (await _database.GoAway())
        {
            await Task.Delay(TimeSpan.FromSeconds(2), Cancellation);
        }

        await Eventually.Is(async () => await _database.Deliveries() == 0, "all deliveries");
        (await Notes()).ShouldBe(300);
        (await Sql.Ask<long>(_database.Owner, "select count(distinct number) from public.note")).ShouldBe(300);
    }

    [Fact]
    public async Task keeps_the_lease_of_a_handler_that_takes_longer_than_it()
    {
        _recorder.Behave = (_, cancellation) => Task.Delay(TimeSpan.FromSeconds(4), cancellation);
        await using var one = await Start("a", AddNoteSlowly, ("Socle:Events:Lease", "00:00:01.5"));
        await using var two = await Start("b", AddNoteSlowly, ("Socle:Events:Lease", "00:00:01.5"));

        await one.Publish(new Noted(1));
        await Eventually.Is(async () => await _database.Deliveries() == 0, "the delivery");

        _recorder.Seen.Count.ShouldBe(1);
    }

    [Fact]
    public async Task gives_back_what_it_cannot_finish_when_it_stops()
    {
        _recorder.Behave = (_, cancellation) => Task.Delay(Timeout.Infinite, cancellation);
        await using (var stopping = await Start("a", AddNoteSlowly, ("Socle:Events:StopWithin", "00:00:00.100")))
        {
            await stopping.Publish(new Noted(1));
            await Eventually.Is(() => !_recorder.Seen.IsEmpty, "the handler's start");
        }

        var attempts = await Sql.Ask<int>(_database.Owner, "select attempts from kernel.delivery where leased_by is null and due_at <= now()");
        attempts.ShouldBe(0);
    }

    [Fact]
    public async Task removes_what_everybody_heard_long_ago_and_nothing_else()
    {
        await using var node = await Start("a", AddNote);
        await node.Publish(new Noted(1), new Noted(2));
        await Eventually.Is(async () => await _database.Deliveries() == 0, "both deliveries");
        await _database.Publish(AddNoteSlowly, new Noted(3));
        await Sql.Run(_database.Owner, "update kernel.outbox set created_at = now() - interval '4 days' where payload->>'number' <> '2'");
        await using var scope = node.Services.CreateAsyncScope();

        (await scope.ServiceProvider.GetRequiredService<PurgeEvents>().Purge(Cancellation)).ShouldBe(1);

        (await Sql.Ask<string>(_database.Owner, "select string_agg(payload->>'number', ',' order by id) from kernel.outbox")).ShouldBe("2,3");
        (await Sql.Ask<long>(_database.Owner, "select count(*) from kernel.handled")).ShouldBe(1);
    }

    [Fact]
    public async Task gives_up_after_months_what_nobody_could_hear()
    {
        await Sql.Run(_database.Owner,
            $"""
            with event as (
                insert into kernel.outbox (id, event, payload, created_at)
                select gen_random_uuid(), name, '{"{}"}', now() - interval '100 days'
                from unnest(array['parked long ago', 'parked of late', 'to nobody', 'to nobody yet', 'to who was away']) name
                returning id, event)
            insert into kernel.delivery (event_id, handler, due_at, parked_at)
            select id,
                   case event when 'to who was away' then '{EventCatalog.NameOf(typeof(Note))}' else 'Gone' end,
                   now() - case event when 'to nobody yet' then interval '89 days' else interval '91 days' end,
                   now() - case event when 'parked long ago' then interval '91 days' when 'parked of late' then interval '89 days' end
            from event
            """);
        var services = new ServiceCollection();
        AddNote(services);
        await using var provider = services.BuildServiceProvider();
        var catalog = new EventCatalog(provider.GetServices<EventSubscription>());

        (await new PurgeEvents(_database.System, catalog, new EventOptions()).Purge(Cancellation)).ShouldBe(2);

        (await Sql.Ask<string>(_database.Owner, "select string_agg(o.event, ',' order by o.event) from kernel.delivery d join kernel.outbox o on o.id = d.event_id"))
            .ShouldBe("parked of late,to nobody yet,to who was away");
    }

    private static void AddNote(IServiceCollection services) => services.AddHandler<Noted, Note>();

    private static void AddNoteSlowly(IServiceCollection services) => services.AddLongHandler<Noted, NoteSlowly>();

    private Task<SocleNode> Start(string folder, Action<IServiceCollection> handlers, params (string, string)[] settings) =>
        TestModule.Start(
            _database,
            folder,
            services =>
            {
                services.AddSingleton(_recorder);
                handlers(services);
            },
            settings);

    private Task<long> Notes() => Sql.Ask<long>(_database.Owner, "select count(*) from public.note");
}
