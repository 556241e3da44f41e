using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Socle.Kernel.Events;

/// <summary>
/// Leases deliveries and runs their handlers, a bounded number at once and in no promised order.
/// A node has one pump for its short handlers and one for its long ones.
/// </summary>
internal sealed partial class EventPump(EventPumpPlan plan, EventPumpParts parts, ILogger<EventPump> logger) : IHostedService, IDisposable
{
    private static readonly TimeSpan BetweenCalls = TimeSpan.FromMilliseconds(250);

    private readonly Guid _id = Guid.CreateVersion7();
    private readonly ConcurrentDictionary<(Guid, string), RunningDelivery> _running = new();
    private readonly SemaphoreSlim _places = new(plan.Parallelism);
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _stopped = new();
    private IDisposable? _listening;
    private Task _work = Task.CompletedTask;
    private volatile bool _lostSight;
    private long _lastCall;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (plan.Handlers.Length > 0)
        {
            _listening = parts.Listener.Listen(EventWake.Channel, _ => plan.Wake.Set(), plan.Wake.Set);
            _work = Task.WhenAll(
                Task.Run(() => Pump(_stopping.Token), CancellationToken.None),
                Task.Run(() => KeepLeases(_stopped.Token), CancellationToken.None));
        }

        return Task.CompletedTask;
    }

    /// <summary>Takes no more, lets handlers finish for a while, cancels them, and gives back what is not done.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _listening?.Dispose();
        await _stopping.CancelAsync();
        await Finish(parts.Options.StopWithin);
        await Task.WhenAll(_running.Values.Select(running => running.Cancel()));
        await Finish(TimeSpan.FromMilliseconds(500));
        await _stopped.CancelAsync();
        await _work;
        await Unless(Away, () => parts.Store.Release(_id, [], CancellationToken.None));
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _stopped.Dispose();
    }

    private async Task Pump(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var isMore = false;
            await Unless(Away, async () => isMore = await Round(stopping));
            if (!isMore)
            {
                await plan.Wake.Wait(parts.Options.PollEvery, parts.Time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <returns>True when there may be more to take.</returns>
    private async Task<bool> Round(CancellationToken stopping)
    {
        if (_lostSight)
        {
            await parts.Store.Release(_id, [.. _running.Keys.Select(key => key.Item1)], stopping);
            _lostSight = false;
        }

        var places = await TakePlaces(stopping);
        var started = 0;
        try
        {
            // Not cancelled: what is leased without this node knowing waits until the lease is over.
            var leased = await parts.Store.Lease(_id, plan.Handlers, places, parts.Options.Lease, CancellationToken.None);
            started = leased.Count(Start);
            CallOthers(isFull: leased.Count == places);
            return leased.Count == places;
        }
        finally
        {
            GiveBackPlaces(places - started);
        }
    }

    /// <returns>How many, at least one.</returns>
    private async Task<int> TakePlaces(CancellationToken stopping)
    {
        await _places.WaitAsync(stopping);
        var places = 1;
        while (places < plan.Parallelism && _places.Wait(0, CancellationToken.None))
        {
            places++;
        }

        return places;
    }

    private void GiveBackPlaces(int places)
    {
        if (places > 0)
        {
            _places.Release(places);
        }
    }

    // A node with a free hand finds its own work; one without says so, a few times a second.
    private void CallOthers(bool isFull)
    {
        if (isFull && (_lastCall == 0 || parts.Time.GetElapsedTime(_lastCall) > BetweenCalls))
        {
            _lastCall = parts.Time.GetTimestamp();
            parts.Notifier.Send(EventWake.Channel, "");
        }
    }

    private bool Start(Delivery delivery)
    {
        var running = new RunningDelivery(delivery);
        if (!_running.TryAdd(delivery.Key, running))
        {
            // Its lease ran out while the database was away: it still runs here, and now has a lease again.
            return false;
        }

        running.Work = Task.Run(() => Run(running), CancellationToken.None);
        return true;
    }

    private async Task Run(RunningDelivery running)
    {
        await Unless(Away, () => parts.Runner.Run(_id, running));
        _running.TryRemove(running.Delivery.Key, out _);
        _places.Release();
    }

    private async Task KeepLeases(CancellationToken stopped)
    {
        while (plan.KeepsLeases && !stopped.IsCancellationRequested)
        {
            await Task.Delay(parts.Options.Lease / 3, parts.Time, stopped).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await Unless(Away, Renew);
        }
    }

    private async Task Renew()
    {
        var mine = _running.Values.ToList();
        var kept = await parts.Store.Renew(_id, [.. mine.Select(running => running.Delivery)], parts.Options.Lease, CancellationToken.None);
        foreach (var lost in mine.Where(running => !kept.Contains(running.Delivery.Key)))
        {
            // Done in this moment, or another node has it: two at once would only do the same work twice.
            await lost.Cancel();
        }
    }

    private async Task Finish(TimeSpan within) =>
        await Task.WhenAll(_running.Values.Select(running => running.Work)).WaitAsync(within, parts.Time)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private void Away(Exception error)
    {
        _lostSight = true;
        LogAway(error.Message);
    }

    private static async Task Unless(Action<Exception> away, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException)
        {
            // The node stops.
        }
        catch (Exception error)
        {
            // Whatever it is: a pump that ended here would leave events undelivered, and nobody would see it.
            away(error);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An event pump was interrupted, most likely by the database ({Reason}); it goes on")]
    private partial void LogAway(string reason);
}
