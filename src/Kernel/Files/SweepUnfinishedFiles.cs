using Microsoft.Extensions.Hosting;

namespace Socle.Kernel.Files;

/// <summary>
/// At the start, removes what an ended process left half written. Nodes may share the folder: only what nobody has written to
/// for a day is unfinished for sure.
/// </summary>
internal sealed class SweepUnfinishedFiles(FileFolder folder, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(Sweep, stoppingToken);

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
}
