namespace Socle.Kernel.Cache;

/// <summary>
/// Values that may be lost and made again. Keys carry the workspace where the value belongs to one.
/// Bounded in bytes; the least recently used goes first.
/// </summary>
public interface ICache
{
    /// <returns>The value, or null when it is absent or its time is over.</returns>
    ValueTask<T?> Find<T>(string key, CancellationToken cancellation) where T : class;

    /// <param name="timeToLive">From now.</param>
    ValueTask Set<T>(string key, T value, TimeSpan timeToLive, CancellationToken cancellation) where T : class;

    ValueTask Remove(string key, CancellationToken cancellation);

    CacheStatistics Statistics { get; }
}

/// <summary>Since the node's start; sizes in bytes.</summary>
public sealed record CacheStatistics(long Hits, long Misses, long Evictions, long Entries, long Bytes, long Ceiling);
