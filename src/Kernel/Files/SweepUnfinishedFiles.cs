using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Socle.Kernel.Files;

/// <summary>
/// At the start and once a day, removes what an ended process left half written. Nodes may share the folder: only what nobody has
/// written to for a day is unfinished for sure.
/// </summary>
internal sealed partial class SweepUnfinishedFiles(FileFolder folder, TimeProvider time, ILogger<SweepUnfinishedFiles> logger) : BackgroundService
{
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Abandoned, time);
        do
        {
            await Task.Run(SweepUnlessAway, stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    internal void Sweep()
    {
        var incoming = new DirectoryInfo(folder.Incoming);
        if (!incoming.Exists)
        {
            return;
        }

        var before = time.GetUtcNow().UtcDateTime - Abandoned;
        foreach (var file in incoming.EnumerateFiles().Where(file => file.LastWriteTimeUtc < before))
        {
            file.Delete();
        }
    }

    private void SweepUnlessAway()
    {
        try
        {
            Sweep();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Tomorrow will do, and what left this loop would stop the node.
            LogPutOff(error.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Unfinished files could not be removed: {Reason}")]
    private partial void LogPutOff(string reason);
}
