using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Socle.EventWorker;
using Socle.Kernel.Jobs;
using Socle.Kernel.Modules;
using Socle.Kernel.Tests.Events;
using Socle.Kernel.Tests.Nodes;
using Socle.Kernel.Tests.Storage;
using Socle.Kernel.Workspaces;

namespace Socle.Kernel.Tests.Jobs;

public sealed class JobTests(NodeServer server) : IAsyncLifetime
{
    private readonly JobLog _log = new();

    // Set before each test runs.
    private NodeDatabase _database = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = await NodeDatabase.Create(server);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task runs_each_job_once_in_its_workspace_although_two_nodes_could()
    {
        await using var one = await Start("a");
        await using var two = await Start("b");
        var workspaces = Enumerable.Range(0, 10).Select(_ => Guid.CreateVersion7()).ToList();

        foreach (var workspace in workspaces)
        {
            await Jobs(one, workspace, jobs => jobs.RunAt<LoggedJob, LoggedData>(
                "greet", TimeProvider.System.GetUtcNow(), new LoggedData("bonjour"), Cancellation));
        }

        await Eventually.Is(() => _log.Runs.Count >= workspaces.Count, "every run");
        // A second run of any would come with this one at the latest.
        await Jobs(two, workspaces[0], jobs => jobs.RunAt<LoggedJob, LoggedData>(
            "last", TimeProvider.System.GetUtcNow().AddSeconds(2), new LoggedData("fin"), Cancellation));
        await Eventually.Is(() => _log.Runs.Any(run => run.Text == "fin"), "the last run");

        _log.Runs.Where(run => run.Text == "bonjour").Select(run => run.Workspace).Order().ShouldBe(workspaces.Order());
    }

    [Fact]
    public async Task runs_a_job_again_that_failed()
    {
        _log.Failures = 1;
        await using var node = await Start("a");

        await Jobs(node, Guid.CreateVersion7(), jobs => jobs.RunAt<LoggedJob, LoggedData>(
            "greet", TimeProvider.System.GetUtcNow(), new LoggedData("bonjour"), Cancellation));

        await Eventually.Is(() => _log.Runs.Count == 2, "the second run");
    }

    [Fact]
    public async Task takes_over_the_job_of_a_node_that_was_killed()
    {
        await Sql.Run(_database.Owner, OnceAcrossCrashesTests.EffectTable);
        await using (EventWorkerProgram.Start(_database, "worker", "job"))
        {
            await Eventually.Is(async () => await Begun() == 1, "the first run");
        }

        await using var survivor = await TestModule.Start(_database, "a", services => services.AddWorkspaceJob<InterruptedJob, int>());

        await Eventually.Is(async () => await Begun() == 2, "the second run");
    }

    [Fact]
    public async Task runs_a_system_job_again_and_again_on_one_node_at_a_time()
    {
        await using var one = await Start("a", services => services.AddSystemJob<TickJob>("tick", "0/1 * * * * ?"));
        await using var two = await Start("b", services => services.AddSystemJob<TickJob>("tick", "0/1 * * * * ?"));

        await Eventually.Is(() => _log.Ticks >= 4, "four ticks");

        _log.MostTicksAtOnce.ShouldBe(1);
    }

    [Fact]
    public async Task goes_on_when_the_database_was_away()
    {
        await using var node = await Start("a", services => services.AddSystemJob<TickJob>("tick", "0/1 * * * * ?"));
        await Eventually.Is(() => _log.Ticks >= 1, "a tick");

        await using (await _database.GoAway())
        {
            await Task.Delay(TimeSpan.FromSeconds(3), Cancellation);
        }

        var before = _log.Ticks;
        await Eventually.Is(() => _log.Ticks > before + 1, "more ticks");
    }

    [Fact]
    public async Task forgets_a_job_that_was_cancelled()
    {
        await using var node = await Start("a");
        var workspace = Guid.CreateVersion7();
        await Jobs(node, workspace, jobs => jobs.RunEvery<LoggedJob, LoggedData>(
            "daily", "0 0 8 * * ?", TimeZoneInfo.Utc, new LoggedData("bonjour"), Cancellation));

        var isOthers = true;
        var isOwn = false;
        await Jobs(node, Guid.CreateVersion7(), async jobs => isOthers = await jobs.Cancel("daily", Cancellation));
        await Jobs(node, workspace, async jobs => isOwn = await jobs.Cancel("daily", Cancellation));

        isOthers.ShouldBeFalse();
        isOwn.ShouldBeTrue();
    }

    private static Task Jobs(SocleNode node, Guid workspace, Func<IJobs, Task> work) =>
        node.Services.GetRequiredService<WorkspaceScopes>().Run(workspace, scope => work(scope.GetRequiredService<IJobs>()));

    private Task<int> Begun() => _database.System.Value<int>("select count(*)::int from public.effect", null, Cancellation);

    private Task<SocleNode> Start(string folder, Action<IServiceCollection>? more = null) => TestModule.Start(_database, folder, services =>
    {
        services.AddSingleton(_log);
        services.AddWorkspaceJob<LoggedJob, LoggedData>();
        more?.Invoke(services);
    });
}

/// <summary>What jobs did.</summary>
public sealed class JobLog
{
    private int _ticking;

    public ConcurrentQueue<(Guid Workspace, string Text)> Runs { get; } = new();

    public int Failures { get; set; }

    public int Ticks { get; private set; }

    public int MostTicksAtOnce { get; private set; }

    public async Task Tick(CancellationToken cancellation)
    {
        MostTicksAtOnce = Math.Max(MostTicksAtOnce, Interlocked.Increment(ref _ticking));
        await Task.Delay(TimeSpan.FromSeconds(1.5), cancellation);
        Interlocked.Decrement(ref _ticking);
        Ticks++;
    }
}

/// <summary>What a test schedules.</summary>
public sealed record LoggedData(string Text);

/// <summary>Writes down that it ran, and fails as often as the test wants.</summary>
public sealed class LoggedJob(JobLog log, CurrentWorkspace workspace) : IWorkspaceJob<LoggedData>
{
    public Task Run(LoggedData data, CancellationToken cancellation)
    {
        log.Runs.Enqueue((workspace.Id, data.Text));
        return log.Runs.Count <= log.Failures ? throw new InvalidOperationException("Not yet.") : Task.CompletedTask;
    }
}

/// <summary>Takes longer than the pause between its runs.</summary>
public sealed class TickJob(JobLog log) : ISystemJob
{
    public Task Run(CancellationToken cancellation) => log.Tick(cancellation);
}
