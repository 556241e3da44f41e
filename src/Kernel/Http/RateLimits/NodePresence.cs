using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Socle.Kernel.Storage.Listening;

namespace Socle.Kernel.Http.RateLimits;

/// <summary>
/// Says about once a second that this node lives, and sees to it that nodes count together while there are several.
/// A node serves only when those before it have posted what they counted alone. An embedded database has one node by its lock,
/// which says nothing.
/// </summary>
internal sealed partial class NodePresence(
    NodeStore store, Slices slices, IListener listener, SocleOptions options, NodePresenceParts parts) : BackgroundService
{
    private const string Channel = "socle_nodes";
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    // Windows in which a node that has gone let requests through may last a minute more.
    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(RateTable.WindowSeconds) + NodeStore.Silence;

    private readonly Guid _id = Guid.CreateVersion7();
    private readonly SemaphoreSlim _wake = new(0);
    private IDisposable? _listening;
    private long? _lastPeer;
    private bool _isAway;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Database is null)
        {
            return;
        }

        _listening = listener.Listen(Channel, _ => _wake.Release(), static () => { });
        await Enter(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _listening?.Dispose();
        await base.StopAsync(cancellationToken);
        if (options.Database is not null)
        {
            await Unless(Away, () => store.Leave(_id, cancellationToken), cancellationToken);
        }
    }

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await _wake.WaitAsync(Every, stoppingToken);
            await Beat(stoppingToken);
        }
    }

    private async Task Enter(CancellationToken cancellation)
    {
        var began = parts.Time.GetTimestamp();
        var peers = await Beat(cancellation);
        if (peers.Alone > 0)
        {
            await Unless(Away, () => store.Announce(Channel, cancellation), cancellation);
        }

        // Those that do not answer have gone, and are no longer counted once they have been silent for long enough.
        while (options.RateLimit > 0 && peers.Alone > 0 && parts.Time.GetElapsedTime(began) < 2 * NodeStore.Silence)
        {
            await Task.Delay(BetweenLooks, parts.Time, cancellation);
            peers = await Beat(cancellation);
        }
    }

    private async Task<Peers> Beat(CancellationToken cancellation)
    {
        var peers = Peers.None;
        await Unless(
            Away,
            async () =>
            {
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
                patience.CancelAfter(Patience);
                peers = await Look(patience.Token);
                _isAway = false;
            },
            cancellation);
        return peers;
    }

    private async Task<Peers> Look(CancellationToken cancellation)
    {
        var peers = await store.Beat(_id, slices.IsShared, cancellation);
        _lastPeer = peers.Living > 0 ? parts.Time.GetTimestamp() : _lastPeer;
        if (_lastPeer is not { } last || parts.Time.GetElapsedTime(last) > Memory)
        {
            slices.Part();
            return peers;
        }

        if (slices.IsShared)
        {
            return peers;
        }

        await slices.Join(cancellation);
        return await store.Beat(_id, slices.IsShared, cancellation);
    }

    private void Away(Exception error)
    {
        slices.Part();
        if (!_isAway)
        {
            LogAway(parts.Logger, error.Message);
        }

        _isAway = true;
    }

    private static async Task Unless(Action<Exception> away, Func<Task> work, CancellationToken cancellation)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The node stops.
        }
        catch (Exception error)
        {
            // Whatever it is: a node whose heart stopped here would be taken for gone while it serves.
            away(error);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "This node cannot tell the others that it lives ({Reason}); it counts requests alone until it can")]
    private static partial void LogAway(ILogger logger, string reason);
}

/// <summary>What <see cref="NodePresence"/> needs of the host.</summary>
internal sealed record NodePresenceParts(TimeProvider Time, ILogger<NodePresence> Logger);
