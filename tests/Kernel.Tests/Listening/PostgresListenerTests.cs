using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using Socle.Kernel.Storage.Listening;
using Socle.Kernel.Tests.Nodes;
using Socle.Kernel.Tests.Storage;

namespace Socle.Kernel.Tests.Listening;

public sealed class PostgresListenerTests(NodeServer server) : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> _heard = new();
    private int _reloads;

    // Set before each test runs.
    private NodeDatabase _database = null!;
    private PostgresListener _listener = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await NodeDatabase.Create(server);
        _listener = new PostgresListener(() => _database.Opened, TimeProvider.System, NullLogger<PostgresListener>.Instance);
        await _listener.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _listener.StopAsync(CancellationToken.None);
        _listener.Dispose();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task hears_every_payload_of_its_channels_in_order()
    {
        using var one = await Listen("one");
        using var two = _listener.Listen("two", text => _heard.Enqueue($"two {text}"), () => Interlocked.Increment(ref _reloads));
        await Eventually.Is(() => _reloads == 2, "both channels");

        await Say("one", "a");
        await Say("three", "b");
        await Say("two", "c");
        await Say("one", "d");
        await Eventually.Is(() => _heard.Count == 3, "three payloads");

        _heard.ShouldBe(["one a", "two c", "one d"]);
    }

    [Fact]
    public async Task keeps_its_heartbeat_while_nothing_is_said()
    {
        using var listening = await Listen("one");
        for (var heartbeat = 0; heartbeat < 20; heartbeat++)
        {
            // Long enough for the last one to be over, so that only a new one makes it fresh again.
            await Task.Delay(TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken);
            await Eventually.Is(() => _listener.IsFresh, "a heartbeat");
        }
    }

    [Fact]
    public async Task hears_again_after_a_cut_and_says_that_something_may_be_missing()
    {
        using var listening = await Listen("one");

        await Sql.Run(_database.Owner, CutListeners.Sql);
        await Eventually.Is(() => _reloads == 2, "the second reload");
        await Say("one", "after");
        await Eventually.Is(() => !_heard.IsEmpty, "the payload");

        _heard.ShouldBe(["one after"]);
    }

    [Fact]
    public async Task goes_on_whatever_ended_its_connection()
    {
        var attempts = 0;
        using var listener = new PostgresListener(
            () => ++attempts == 1 ? throw new InvalidOperationException("Connection is not open") : _database.Opened,
            TimeProvider.System,
            NullLogger<PostgresListener>.Instance);
        await listener.StartAsync(TestContext.Current.CancellationToken);

        await Eventually.Is(() => listener.IsFresh, "the second connection");

        listener.ExecuteTask!.IsCompleted.ShouldBeFalse();
        await listener.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task hears_no_more_after_its_end()
    {
        using var kept = _listener.Listen("one", text => _heard.Enqueue($"kept {text}"), () => Interlocked.Increment(ref _reloads));
        (await Listen("one")).Dispose();

        await Say("one", "a");
        await Eventually.Is(() => !_heard.IsEmpty, "the payload");

        _heard.ShouldBe(["kept a"]);
    }

    [Fact]
    public async Task is_fresh_while_it_hears_and_not_when_the_database_is_away()
    {
        await Eventually.Is(() => _listener.IsFresh, "the first heartbeat");

        await using (await _database.GoAway())
        {
            await Eventually.Is(() => !_listener.IsFresh, "its end");
        }

        await Eventually.Is(() => _listener.IsFresh, "the heartbeat's return");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a; drop table x")]
    [InlineData("Upper")]
    public void refuses_a_channel_that_is_no_name(string channel) =>
        Should.Throw<ArgumentException>(() => _listener.Listen(channel, _ => { }, () => { }));

    private async Task<IDisposable> Listen(string channel)
    {
        var before = _reloads;
        var listening = _listener.Listen(channel, text => _heard.Enqueue($"{channel} {text}"), () => Interlocked.Increment(ref _reloads));
        await Eventually.Is(() => _reloads > before, "the start of listening");
        return listening;
    }

    private Task Say(string channel, string text) => Sql.Run(_database.Owner, $"notify {channel}, '{text}'");
}
