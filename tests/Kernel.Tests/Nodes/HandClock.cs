namespace Socle.Kernel.Tests.Nodes;

/// <summary>A clock that goes when the test says so, with its timers.</summary>
internal sealed class HandClock : TimeProvider
{
    private readonly List<Timer> _timers = [];
    private DateTimeOffset _now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(() => callback(state));
        _timers.Add(timer);
        return timer;
    }

    /// <summary>Rings every timer once, whatever its period.</summary>
    public void Advance(TimeSpan by)
    {
        _now += by;
        _timers.ForEach(timer => timer.Ring());
    }

    private sealed class Timer(Action ring) : ITimer
    {
        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
