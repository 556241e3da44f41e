using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Socle.Kernel.Storage.Embedded;

/// <summary>Brings PostgreSQL back when it ends while Socle still needs it, and keeps its logs bounded.</summary>
internal sealed partial class ServerWatch(PostgresServer server, ClusterHome home, ILogger logger)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan PruneEvery = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    public async Task Run(CancellationToken cancellation)
    {
        var sincePruning = Stopwatch.StartNew();
        ServerLog.Prune(home);
        while (!cancellation.IsCancellationRequested)
        {
            if (!server.IsAlive)
            {
                LogLost(logger);
                await BringBack(cancellation);
            }

            if (sincePruning.Elapsed > PruneEvery)
            {
                ServerLog.Prune(home);
                sincePruning.Restart();
            }

            await Task.Delay(LookEvery, cancellation);
        }
    }

    private async Task BringBack(CancellationToken cancellation)
    {
        var pause = TimeSpan.FromSeconds(1);
        while (!await TryLaunch(cancellation))
        {
            await Task.Delay(pause, cancellation);
            pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, LongestPause.Ticks));
        }
    }

    private async Task<bool> TryLaunch(CancellationToken cancellation)
    {
        try
        {
            await server.Launch(cancellation);
            return true;
        }
        catch (Exception error) when (error is EmbeddedPostgresException or IOException or UnauthorizedAccessException)
        {
            LogStillLost(logger, error);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "PostgreSQL ended unexpectedly; it is started again")]
    private static partial void LogLost(ILogger logger);

    [LoggerMessage(Level = LogLevel.Error, Message = "PostgreSQL cannot be started again yet")]
    private static partial void LogStillLost(ILogger logger, Exception error);
}
