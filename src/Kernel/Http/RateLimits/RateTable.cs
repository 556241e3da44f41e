namespace Socle.Kernel.Http.RateLimits;

/// <summary>
/// How many requests each caller made in its current window of a minute. Memory is fixed whatever the number of callers:
/// a caller has eight places it may take, and when they are full the one that counts least gives way.
/// </summary>
internal sealed class RateTable(int sets)
{
    public const int WindowSeconds = 60;
    private const int Ways = 8;
    private const int ManySets = 8192;
    private const int Locks = 256;
    private const long Window = WindowSeconds * TimeSpan.TicksPerSecond;

    private readonly RateSlot[] _slots = new RateSlot[sets * Ways];
    private readonly Lock[] _locks = [.. Enumerable.Range(0, Locks).Select(_ => new Lock())];

    // Without it, somebody could choose addresses that share a victim's places.
    private readonly ulong _seed = unchecked((ulong)Random.Shared.NextInt64());
    private volatile Counting _counting;

    public RateTable() : this(ManySets)
    {
    }

    /// <summary>Changed by <see cref="Slices"/> alone; a place is locked while it is read, so that nothing is counted in the wrong way.</summary>
    public Counting Counting
    {
        get => _counting;
        set => _counting = value;
    }

    /// <param name="now">Ticks of a clock that never goes back; the window of a caller begins at its first request.</param>
    /// <param name="limit">Requests in one window.</param>
    public RateState Take(RateKey key, int limit, long now)
    {
        var set = SetOf(key);
        lock (LockOf(set))
        {
            if (_counting == Counting.Joining)
            {
                return new RateState(false, 0, WindowSeconds) { IsPending = true };
            }

            ref var slot = ref Find(Places(set), key, now);
            return _counting == Counting.Shared ? slot.TakeShared(limit, now) : slot.TakeAlone(limit, now);
        }
    }

    /// <summary>Where the caller stands, without counting.</summary>
    public RateState Look(RateKey key, int limit, long now)
    {
        var set = SetOf(key);
        lock (LockOf(set))
        {
            foreach (ref readonly var slot in Places(set))
            {
                if (slot.Key == key && !slot.IsOver(now))
                {
                    return slot.State(slot.Used < limit, limit - slot.Used, now);
                }
            }
        }

        return new RateState(true, limit, WindowSeconds);
    }

    /// <summary>Takes in what the database promised, unless the node has gone back to counting alone: then it goes unused.</summary>
    public void Receive(RateKey key, RateSlice slice, long now)
    {
        var set = SetOf(key);
        lock (LockOf(set))
        {
            if (_counting == Counting.Shared && slice.End > now)
            {
                Find(Places(set), key, now).Receive(slice);
            }
        }
    }

    /// <summary>What was let through here and the database does not know of. Nothing is counted while the table is joining.</summary>
    public IReadOnlyList<RateCount> Unposted(long now)
    {
        var counts = new List<RateCount>();
        for (ulong set = 0; set < (ulong)sets; set++)
        {
            lock (LockOf(set))
            {
                foreach (ref readonly var slot in Places(set))
                {
                    if (slot.Unposted > 0 && !slot.IsOver(now))
                    {
                        counts.Add(new RateCount(slot.Key, slot.Unposted, TimeSpan.FromTicks(slot.End - now)));
                    }
                }
            }
        }

        return counts;
    }

    public void MarkPosted(IReadOnlyList<RateCount> counts, long now)
    {
        foreach (var count in counts)
        {
            var set = SetOf(count.Key);
            lock (LockOf(set))
            {
                MarkPosted(Places(set), count, now);
            }
        }
    }

    private ulong SetOf(RateKey key) => key.Hash(_seed) % (ulong)sets;

    private Lock LockOf(ulong set) => _locks[set % Locks];

    private Span<RateSlot> Places(ulong set) => _slots.AsSpan((int)set * Ways, Ways);

    // A window that ended meanwhile stays over: to begin it anew would give its requests away a second time.
    private static void MarkPosted(Span<RateSlot> set, RateCount count, long now)
    {
        foreach (ref var slot in set)
        {
            if (slot.Key == count.Key && !slot.IsOver(now))
            {
                slot.Granted += count.Used;
            }
        }
    }

    private static ref RateSlot Find(Span<RateSlot> set, RateKey key, long now)
    {
        var least = 0;
        for (var i = 0; i < Ways; i++)
        {
            ref var slot = ref set[i];
            if (slot.Key == key && slot.End > 0)
            {
                return ref Begun(ref slot, key, now);
            }

            least = set[i].Weight(now) < set[least].Weight(now) ? i : least;
        }

        set[least] = default;
        return ref Begun(ref set[least], key, now);
    }

    private static ref RateSlot Begun(ref RateSlot slot, RateKey key, long now)
    {
        if (slot.IsOver(now))
        {
            slot = new RateSlot { Key = key, End = now + Window };
        }

        return ref slot;
    }
}

/// <summary>How a node counts.</summary>
internal enum Counting
{
    /// <summary>In its own memory: no other node serves, or the database is away.</summary>
    Alone,

    /// <summary>Posting what it counted alone; requests wait.</summary>
    Joining,

    /// <summary>In slices that the database promises.</summary>
    Shared,
}

/// <param name="Left">Until the caller's window ends.</param>
internal readonly record struct RateCount(RateKey Key, int Used, TimeSpan Left);
