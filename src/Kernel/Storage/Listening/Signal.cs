using System.Threading.Channels;

namespace Socle.Kernel.Storage.Listening;

/// <summary>Wakes one waiter. Set many times before it looks, it wakes once.</summary>
internal sealed class Signal
{
    private readonly Channel<bool> _set = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Set() => _set.Writer.TryWrite(true);

    /// <returns>When set, or when the time is over.</returns>
    public async Task Wait(TimeSpan atMost, TimeProvider time, CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var set = _set.Reader.WaitToReadAsync(end.Token).AsTask();
        await Task.WhenAny(set, Task.Delay(atMost, time, end.Token));
        _set.Reader.TryRead(out _);
        await end.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
    }
}
