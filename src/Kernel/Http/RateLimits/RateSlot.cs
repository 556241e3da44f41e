namespace Socle.Kernel.Http.RateLimits;

/// <summary>One caller's current window, as this node knows it.</summary>
internal struct RateSlot
{
    public RateKey Key;

    /// <summary>Ticks at which the window ends; 0 in an empty place.</summary>
    public long End;

    /// <summary>The end that the database gave the window; 0 while it was counted here alone.</summary>
    public long Window;

    /// <summary>What the database had promised to all nodes when it was last asked.</summary>
    public long Promised;

    /// <summary>Requests let through here.</summary>
    public int Used;

    /// <summary>Of <see cref="Used"/> and to come, how many the database has counted.</summary>
    public int Granted;

    /// <summary>The database has nothing left to give in this window.</summary>
    public bool IsFull;

    public readonly int Unposted => Math.Max(0, Used - Granted);

    public readonly bool IsOver(long now) => End <= now;

    /// <summary>The place with the least weight gives way to another caller.</summary>
    public readonly int Weight(long now) => IsOver(now) ? -1 : IsFull ? int.MaxValue : Used;

    public RateState TakeAlone(int limit, long now)
    {
        var allowed = Used < limit;
        Used += allowed ? 1 : 0;
        return State(allowed, limit - Used, now);
    }

    public RateState TakeShared(int limit, long now)
    {
        if (Used >= Granted)
        {
            return IsFull ? State(false, 0, now) : State(false, 0, now) with { IsPending = true };
        }

        Used++;
        var left = Granted - Used;
        return State(true, IsFull ? left : (int)Math.Max(0, limit - Promised + left), now) with
        {
            IsLow = !IsFull && left < RateSlice.SizeOf(limit) / 2,
        };
    }

    /// <summary>Takes in what the database answered. A window that it calls another one begins with nothing used.</summary>
    public void Receive(RateSlice slice)
    {
        if (slice.Window < Window)
        {
            return;
        }

        if (slice.Window > Window)
        {
            this = new RateSlot { Key = Key, Window = slice.Window };
        }

        End = slice.End;
        Granted += slice.Size;
        Promised = slice.Promised;
        IsFull = slice.Size == 0;
    }

    public readonly RateState State(bool isAllowed, int remaining, long now) => new(
        isAllowed, Math.Max(0, remaining), (int)((End - now + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond));
}
