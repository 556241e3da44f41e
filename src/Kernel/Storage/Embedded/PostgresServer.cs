using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Socle.Kernel.Storage.Embedded;

/// <summary>The running PostgreSQL of one cluster: started in a session of its own, or taken over from a Socle that was killed.</summary>
internal sealed partial class PostgresServer(
    ClusterHome home, string socketFolder, PostgresBinaries binaries, PostgresAccount account, ILogger logger)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(10);

    private static readonly TimeSpan ProgressEvery = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan OrphanPatience = TimeSpan.FromSeconds(10);

    // Together under the ten seconds in which Socle must have ended.
    private static readonly (int Signal, TimeSpan Patience)[] WaysToStop =
    [
        (NativeMethods.Interrupt, TimeSpan.FromSeconds(6)),
        (NativeMethods.Quit, TimeSpan.FromSeconds(2)),
        (NativeMethods.Kill, TimeSpan.FromSeconds(1)),
    ];

    private ProcessMark? _running;

    // Kept so that the framework collects the ended child.
    private Process? _child;

    public int? ProcessId => _running?.Id;

    public bool IsAlive => _running?.IsAlive ?? false;

    /// <summary>Takes over the PostgreSQL that runs on the cluster, if it is the one this Socle would start.</summary>
    /// <param name="areSettingsSame">False makes one that runs with other settings stop.</param>
    /// <returns>False when none runs any more, and nothing is left in the way of a new one.</returns>
    public async Task<bool> Adopt(bool areSettingsSame, CancellationToken cancellation)
    {
        var file = PostmasterFile.Find(home.Cluster);
        var places = file is null ? null : await FindPlaces(file.ProcessId, cancellation);
        if (file is not null && places is { IsOnCluster: true })
        {
            _running = ProcessMark.Find(file.ProcessId);
            if (areSettingsSame && places.IsSameProgram && await WaitUntilReady(cancellation))
            {
                LogAdopted(logger, file.ProcessId);
                return true;
            }

            await Stop();
        }

        await ClearStale(cancellation);
        return false;
    }

    public async Task Launch(CancellationToken cancellation)
    {
        await ClearStale(cancellation);
        var watch = Stopwatch.StartNew();
        // The shell only opens the files: this program keeps the process number through each of the steps.
        string[] shell = ["sh", "-c", "umask 077; exec setsid \"$@\" </dev/null >\"$0\" 2>&1", home.StartLog];
        _child?.Dispose();
        _child = Process.Start(UnixCommand.Prepare([.. shell, .. account.Command(ServerCommand())]))
            ?? throw new InvalidOperationException("The shell did not start.");
        _running = ProcessMark.Find(_child.Id);
        if (!await WaitUntilReady(cancellation))
        {
            throw EmbeddedPostgresException.Failed("postgres", home.Folder, ServerLog.Tail(home));
        }

        LogStarted(logger, _child.Id, watch.ElapsedMilliseconds);
    }

    /// <summary>Lets what runs be rolled back and ends; harder if it takes too long. Not cancellable: nothing may be left behind.</summary>
    public async Task Stop()
    {
        foreach (var (signal, patience) in WaysToStop)
        {
            if (_running is not { IsAlive: true } running)
            {
                return;
            }

            NativeMethods.Signal(running.Id, signal);
            var watch = Stopwatch.StartNew();
            while (running.IsAlive && watch.Elapsed < patience)
            {
                await Task.Delay(Poll);
            }
        }
    }

    private string[] ServerCommand() =>
    [
        binaries.Postgres,
        "-D", home.Cluster,
        "-c", $"config_file={ClusterSettings.ServerFile(home)}",
        "-c", $"hba_file={ClusterSettings.AccessFile(home)}",
    ];

    /// <summary>However long recovery takes.</summary>
    /// <returns>False when the process ended instead.</returns>
    private async Task<bool> WaitUntilReady(CancellationToken cancellation)
    {
        var progress = Stopwatch.StartNew();
        while (_running is { IsAlive: true } running)
        {
            if (PostmasterFile.Find(home.Cluster) is { IsReady: true } file && file.ProcessId == running.Id)
            {
                return true;
            }

            if (progress.Elapsed > ProgressEvery)
            {
                LogRecovering(logger, running.Id);
                progress.Restart();
            }

            await Task.Delay(Poll, cancellation);
        }

        return false;
    }

    // Asked as the account itself: in a container, even root may not look at the processes of others.
    private async Task<ProcessPlaces?> FindPlaces(int processId, CancellationToken cancellation)
    {
        var id = processId.ToString(CultureInfo.InvariantCulture);
        var links = await account.Run(["readlink", $"/proc/{id}/exe", $"/proc/{id}/cwd"], cancellation);
        var real = await UnixCommand.Run(["realpath", "--", binaries.Postgres, home.Cluster], cancellation);
        var (actual, expected) = (links.Output.Split('\n'), real.Output.Split('\n'));
        return links.HasSucceeded && real.HasSucceeded
            ? new ProcessPlaces(actual[0] == expected[0], actual[^1] == expected[^1])
            : null;
    }

    /// <summary>
    /// Removes the marks of a PostgreSQL that was killed, once none of its processes is left. PostgreSQL would do it too, but takes
    /// any process that has the old number by now for itself, and in a container even one that ended and was never collected.
    /// </summary>
    private async Task ClearStale(CancellationToken cancellation)
    {
        string[] marks = [PostmasterFile.PathIn(home.Cluster), SocketFolder.LockIn(socketFolder)];
        if (!marks.Any(File.Exists))
        {
            return;
        }

        var watch = Stopwatch.StartNew();
        while (await HasOrphans(cancellation))
        {
            if (watch.Elapsed > OrphanPatience)
            {
                throw new EmbeddedPostgresException(
                    $"Des processus d'un PostgreSQL arrêté tiennent encore {home.Cluster}. Terminez-les, puis relancez Socle.",
                    $"Processes of a PostgreSQL that ended still hold {home.Cluster}. End them, then start Socle again.");
            }

            await Task.Delay(Poll, cancellation);
        }

        Array.ForEach(marks, File.Delete);
        LogStale(logger);
    }

    private async Task<bool> HasOrphans(CancellationToken cancellation)
    {
        var real = await UnixCommand.Run(["realpath", "--", home.Cluster], cancellation);
        var folders = await account.Run(["find", "/proc", "-mindepth", "2", "-maxdepth", "2", "-name", "cwd", "-printf", "%l\\n"], cancellation);
        return folders.Output.Split('\n').Contains(real.Output);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "PostgreSQL runs as process {ProcessId}, ready after {Milliseconds} ms")]
    private static partial void LogStarted(ILogger logger, int processId, long milliseconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Took over the PostgreSQL of a Socle that was killed, process {ProcessId}")]
    private static partial void LogAdopted(ILogger logger, int processId);

    [LoggerMessage(Level = LogLevel.Information, Message = "PostgreSQL, process {ProcessId}, still recovers what was committed before it was cut short")]
    private static partial void LogRecovering(ILogger logger, int processId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Removed the marks of a PostgreSQL that was killed")]
    private static partial void LogStale(ILogger logger);

    private sealed record ProcessPlaces(bool IsSameProgram, bool IsOnCluster);
}
