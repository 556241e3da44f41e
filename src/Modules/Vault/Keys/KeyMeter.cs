namespace Socle.Vault.Keys;

/// <summary>What this node may still let through of one key: the slices it holds of each of its limits.</summary>
internal sealed class KeyMeter(VerifiedKey key, TimeProvider time) : IDisposable
{
    // A slice is a twentieth of the limit: a warm key asks the database for one request in so many.
    private const int Parts = 20;
    private const int LargestSlice = 500;

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Lock _lock = new();
    private readonly Allowance[] _allowances = [.. key.Rates.Select(rate => new Allowance(rate)), .. key.Credits is null ? (Allowance[])[] : [new Allowance(null)]];

    public VerifiedKey Key => key;

    /// <summary>Credits taken from the database and not used.</summary>
    public long UnusedCredits
    {
        get
        {
            lock (_lock)
            {
                return _allowances.Where(allowance => allowance.Rate is null).Sum(allowance => allowance.Left);
            }
        }
    }

    /// <param name="ask">Takes a slice of a limit from the database.</param>
    /// <returns>Null when the request may pass.</returns>
    public async ValueTask<Refusal?> Take(Func<KeyRate?, int, Task<Slice?>> ask)
    {
        if (TryTake())
        {
            return null;
        }

        await _gate.WaitAsync();
        try
        {
            while (!TryTake())
            {
                if (await Fill(ask) is { } refusal)
                {
                    return refusal;
                }
            }

            return null;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private bool TryTake()
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            if (!_allowances.All(allowance => allowance.Left > 0 && now < allowance.EndsAt))
            {
                return false;
            }

            foreach (var allowance in _allowances)
            {
                allowance.Left--;
            }

            return true;
        }
    }

    private async Task<Refusal?> Fill(Func<KeyRate?, int, Task<Slice?>> ask)
    {
        foreach (var allowance in _allowances.Where(allowance => allowance.Left <= 0 || time.GetTimestamp() >= allowance.EndsAt))
        {
            var sent = time.GetTimestamp();
            if (allowance.Left == 0 && sent < allowance.RefusedUntil)
            {
                return Refused(allowance, time.GetElapsedTime(sent, allowance.FullAt));
            }

            var slice = await ask(allowance.Rate, SizeOf(allowance)) ?? new Slice(0, TimeSpan.FromSeconds(1));
            var end = sent + (long)(slice.LeftOver.TotalSeconds * time.TimestampFrequency);
            lock (_lock)
            {
                // Credits have no window: what is left of them stays good.
                (allowance.Left, allowance.EndsAt) = (slice.Size, allowance.Rate is null ? long.MaxValue : end);
            }

            if (slice.Size == 0)
            {
                // Asked again within the second, since credits may be given and limits changed.
                (allowance.FullAt, allowance.RefusedUntil) = (end, Math.Min(end, sent + time.TimestampFrequency));
                return Refused(allowance, slice.LeftOver);
            }
        }

        return null;
    }

    private int SizeOf(Allowance allowance) =>
        (int)Math.Clamp((allowance.Rate?.Requests ?? key.Credits?.Amount ?? 1) / Parts, 1, LargestSlice);

    private static Refusal Refused(Allowance allowance, TimeSpan wait) => new(
        429, allowance.Rate is null ? "key-out-of-credits" : "key-too-fast", Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)));

    private sealed class Allowance(KeyRate? rate)
    {
        /// <summary>Null for credits.</summary>
        public KeyRate? Rate { get; } = rate;

        public long Left { get; set; }

        public long EndsAt { get; set; }

        /// <summary>When the window ends, or credits are filled again.</summary>
        public long FullAt { get; set; }

        /// <summary>Until then the database is not asked again.</summary>
        public long RefusedUntil { get; set; }
    }
}

/// <summary>Why a request by a key is refused.</summary>
/// <param name="Name">Of the problem.</param>
/// <param name="RetryAfter">Seconds; null when waiting does not help.</param>
internal sealed record Refusal(int Status, string Name, int? RetryAfter = null);
