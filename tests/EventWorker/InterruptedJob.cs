using Socle.Kernel.Jobs;
using Socle.Kernel.Storage;

namespace Socle.EventWorker;

/// <summary>Never ends the first time; leaves a row each time it begins.</summary>
public sealed class InterruptedJob(SystemDb database) : IWorkspaceJob<int>
{
    public async Task Run(int data, CancellationToken cancellation)
    {
        var before = await database.Value<int>("select count(*)::int from public.effect", null, cancellation);
        await database.Execute(ShortEffect.Insert, new { Number = data, handler = nameof(InterruptedJob) }, cancellation);
        await Task.Delay(before == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellation);
    }
}
