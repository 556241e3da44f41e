using Npgsql;
using Socle.Kernel.Storage;
using Socle.Kernel.Tests.Nodes;

namespace Socle.Kernel.Tests.Storage;

/// <summary>Several statements are one fact, whichever kind of access they go through.</summary>
public sealed class RunTests(NodeServer server) : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly Guid _workspace = Guid.CreateVersion7();
    private OperatorDatabase _operator = null!; // set before each test
    private OpenedDatabase _database = null!; // set before each test
    private DbSession _session = null!; // set before each test

    private WorkspaceDb Db => new(_session);

    private SystemDb System => new(_session);

    public async ValueTask InitializeAsync()
    {
        _operator = await OperatorDatabase.Create(server);
        _database = await _operator.Open([OperatorDatabase.Notes], connections: 2);
        _session = _database.Session(_workspace);
    }

    public ValueTask DisposeAsync() => _operator.DisposeAsync();

    [Fact]
    public async Task nobody_sees_a_transaction_before_it_is_committed()
    {
        await Db.Run(
            async () =>
            {
                await Db.Add("new");
                (await Db.Texts()).ShouldBe(["new"]);
                (await _database.For(_workspace).Texts()).ShouldBeEmpty();
            },
            None);

        (await _database.For(_workspace).Texts()).ShouldBe(["new"]);
    }

    [Fact]
    public async Task an_error_undoes_all_of_it_and_the_scope_still_works()
    {
        await Should.ThrowAsync<TimeoutException>(() => Db.Run(
            async () =>
            {
                await Db.Add("lost");
                await System.AddSetting("lost");
                throw new TimeoutException();
            },
            None));

        (await Db.Texts()).ShouldBeEmpty();
        (await System.Settings()).ShouldBeEmpty();
        await Db.Add("kept");
        (await Db.Texts()).ShouldBe(["kept"]);
    }

    [Fact]
    public async Task an_inner_run_joins_the_outer_one()
    {
        await Should.ThrowAsync<TimeoutException>(() => System.Run(
            async () =>
            {
                await System.AddSetting("outer");
                await Db.Run(() => Db.Add("inner"), None);
                (await Db.Texts()).ShouldBe(["inner"]);
                throw new TimeoutException();
            },
            None));

        (await Db.Texts()).ShouldBeEmpty();
        (await System.Settings()).ShouldBeEmpty();
    }

    [Fact]
    public async Task what_belongs_to_a_workspace_and_what_belongs_to_none_are_one_fact()
    {
        await System.Run(
            async () =>
            {
                await System.AddSetting("setting");
                await Db.Add("note");
            },
            None);

        (await Db.Texts()).ShouldBe(["note"]);
        (await System.Settings()).ShouldBe(["setting"]);
    }

    [Fact]
    public async Task a_swallowed_error_does_not_pass_for_a_commit()
    {
        var id = await Db.Add("first");

        await Should.ThrowAsync<InvalidOperationException>(() => Db.Run(
            async () =>
            {
                await Db.Add("second");
                await Should.ThrowAsync<PostgresException>(
                    () => Db.Execute("insert into tests.note (id, text) values (@id, '')", new { id }, None));
            },
            None));

        (await Db.Texts()).ShouldBe(["first"]);
        await Db.Run(() => Db.Add("third"), None);
        (await Db.Texts()).ShouldBe(["first", "third"]);
    }

    [Fact]
    public async Task what_waits_for_the_commit_runs_after_it_and_never_without_it()
    {
        var told = new List<string>();
        _session.AfterCommit(() => told.Add("at once"));
        await Db.Run(
            async () =>
            {
                _session.AfterCommit(() => told.Add("after"));
                await Db.Add("note");
                told.ShouldBe(["at once"]);
            },
            None);
        await Should.ThrowAsync<TimeoutException>(() => Db.Run<bool>(
            () =>
            {
                _session.AfterCommit(() => told.Add("never"));
                throw new TimeoutException();
            },
            None));

        told.ShouldBe(["at once", "after"]);
        _session.IsInTransaction.ShouldBeFalse();
    }

    [Fact]
    public async Task a_cancelled_run_stores_nothing_and_gives_its_connection_back()
    {
        for (var i = 0; i < 4; i++)
        {
            using var source = new CancellationTokenSource();
            await Should.ThrowAsync<OperationCanceledException>(() => Db.Run(
                async () =>
                {
                    await Db.Add("lost");
                    await source.CancelAsync();
                },
                source.Token));
        }

        (await Db.Texts()).ShouldBeEmpty();
    }
}
