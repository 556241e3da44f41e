using System.Text.Json;
using Socle.Kernel.Http;

namespace Socle.Kernel.Cache;

/// <summary>
/// The cache of one node, in its memory. Values are kept as bytes: their size is known, and nobody can change a cached object.
/// Every operation takes the same short time under one lock; JSON is read and written outside it.
/// </summary>
internal sealed class LocalCache : ICache, IDisposable
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly LeastRecentlyUsed _entries;
    private readonly TimeProvider _time;
    private readonly ITimer _sweep;
    private long _hits;
    private long _misses;

    /// <param name="ceiling">In bytes.</param>
    public LocalCache(long ceiling, TimeProvider time)
    {
        _entries = new LeastRecentlyUsed(ceiling);
        _time = time;
        _sweep = time.CreateTimer(_ => Sweep(), null, SweepEvery, SweepEvery);
    }

    public CacheStatistics Statistics
    {
        get
        {
            lock (_lock)
            {
                return new CacheStatistics(_hits, _misses, _entries.Evictions, _entries.Count, _entries.Bytes, _entries.Ceiling);
            }
        }
    }

    public ValueTask<T?> Find<T>(string key, CancellationToken cancellation) where T : class
    {
        CacheEntry? entry;
        lock (_lock)
        {
            entry = _entries.Use(key, _time.GetUtcNow());
            _hits += entry is null ? 0 : 1;
            _misses += entry is null ? 1 : 0;
        }

        return ValueTask.FromResult(entry is null ? null : JsonSerializer.Deserialize<T>(entry.Value, Json.Options));
    }

    /// <summary>A value larger than an eighth of the ceiling is not kept: it would push out all that is useful.</summary>
    public ValueTask Set<T>(string key, T value, TimeSpan timeToLive, CancellationToken cancellation) where T : class
    {
        var entry = new CacheEntry(key, JsonSerializer.SerializeToUtf8Bytes(value, Json.Options), _time.GetUtcNow() + timeToLive);
        lock (_lock)
        {
            _entries.Remove(key);
            if (timeToLive > TimeSpan.Zero && entry.Bytes <= _entries.Ceiling / 8)
            {
                _entries.Add(entry);
            }
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask Remove(string key, CancellationToken cancellation)
    {
        lock (_lock)
        {
            _entries.Remove(key);
        }

        return ValueTask.CompletedTask;
    }

    public void Dispose() => _sweep.Dispose();

    private void Sweep()
    {
        lock (_lock)
        {
            _entries.RemoveExpired(_time.GetUtcNow());
        }
    }
}
