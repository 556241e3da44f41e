using Socle.Kernel.Jobs;

namespace Socle.Kernel.Http.RateLimits;

/// <summary>Removes counters whose window is over, and nodes that went without a word.</summary>
internal sealed class PurgeCounters(CounterStore counters, NodeStore nodes) : ISystemJob
{
    public async Task Run(CancellationToken cancellation)
    {
        await InBatches.Until(most => counters.RemoveExpired(most, cancellation));
        await nodes.RemoveSilent(cancellation);
    }
}
