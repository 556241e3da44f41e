namespace Socle.Kernel.Http.RateLimits;

/// <summary>Counts a request against the general limit, over all nodes.</summary>
internal sealed class RateCounter(RateTable table, Slices slices, SocleOptions options, TimeProvider time)
{
    /// <returns>May be pending: then <see cref="Wait"/> decides.</returns>
    public RateState Take(RateKey key)
    {
        var state = table.Take(key, options.RateLimit, time.GetElapsedTime(0).Ticks);
        if (state.IsLow)
        {
            // Not awaited: it arrives before the last slice is used.
            _ = slices.Ask(key);
        }

        return state;
    }

    /// <summary>Takes slices until one has a place for this request or none is left. It ends: each slice given counts towards the limit.</summary>
    public async Task<RateState> Wait(RateKey key)
    {
        RateState state;
        do
        {
            await slices.Ask(key);
            state = Take(key);
        }
        while (state.IsPending);

        return state;
    }
}
