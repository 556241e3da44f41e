using Socle.Kernel.Jobs;

namespace Socle.Kernel.Http.Replays;

/// <summary>Removes the answers kept for an <c>Idempotency-Key</c> whose day is over.</summary>
internal sealed class PurgeReplays(ReplayStore store) : ISystemJob
{
    public Task Run(CancellationToken cancellation) => InBatches.Until(most => store.RemoveExpired(most, cancellation));
}
