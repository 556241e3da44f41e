namespace Socle.Kernel.Http.RateLimits;

/// <summary>
/// How many requests each caller made in its current window of a minute. Memory is fixed whatever the number of callers:
/// a caller has eight places it may take, and when they are full the one that counts least gives way.
/// </summary>
internal sealed class RateTable
{
    public const int WindowSeconds = 60;
    private const int Ways = 8;
    private const int Sets = 8192;
    private const int Locks = 256;
    private const long Window = WindowSeconds * TimeSpan.TicksPerSecond;

    private readonly Slot[] _slots = new Slot[Sets * Ways];
    private readonly Lock[] _locks = [.. Enumerable.Range(0, Locks).Select(_ => new Lock())];

    // Without it, somebody could choose addresses that share a victim's places.
    private readonly ulong _seed = unchecked((ulong)Random.Shared.NextInt64());

    /// <param name="now">Ticks; the window of a caller begins at its first request.</param>
    /// <param name="limit">Requests in one window.</param>
    public RateState Take(RateKey key, int limit, long now)
    {
        var set = key.Hash(_seed) % Sets;
        lock (_locks[set % Locks])
        {
            ref var slot = ref Find(_slots.AsSpan((int)set * Ways, Ways), key, now);
            var allowed = slot.Count < limit;
            slot.Count += allowed ? 1 : 0;
            return new RateState(allowed, limit - slot.Count, (int)((slot.Start + Window - now + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond));
        }
    }

    private static ref Slot Find(Span<Slot> set, RateKey key, long now)
    {
        var least = 0;
        for (var i = 0; i < Ways; i++)
        {
            ref var slot = ref set[i];
            if (slot.Key == key && slot.Start > 0)
            {
                return ref Begun(ref slot, key, now);
            }

            least = Weight(in set[i], now) < Weight(in set[least], now) ? i : least;
        }

        set[least] = default;
        return ref Begun(ref set[least], key, now);
    }

    private static ref Slot Begun(ref Slot slot, RateKey key, long now)
    {
        if (slot.Start == 0 || now - slot.Start >= Window)
        {
            slot = new Slot { Key = key, Start = now };
        }

        return ref slot;
    }

    private static int Weight(in Slot slot, long now) => slot.Start == 0 || now - slot.Start >= Window ? -1 : slot.Count;

    private struct Slot
    {
        public RateKey Key;
        public long Start;
        public int Count;
    }
}

/// <param name="ResetSeconds">Until the window of the caller ends.</param>
internal readonly record struct RateState(bool IsAllowed, int Remaining, int ResetSeconds);
