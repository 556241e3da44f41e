using System.Diagnostics.CodeAnalysis;

namespace Socle.Kernel.Events;

/// <summary>A delivery whose handler runs on this node.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A source without a timer holds nothing, and may be cancelled after the work is done.")]
internal sealed class RunningDelivery(Delivery delivery)
{
    private readonly CancellationTokenSource _cancelled = new();

    public Delivery Delivery { get; } = delivery;

    public CancellationToken Cancelled => _cancelled.Token;

    public Task Work { get; set; } = Task.CompletedTask;

    public Task Cancel() => _cancelled.CancelAsync();
}
