namespace Socle.Kernel.Cache;

/// <summary>
/// Entries in the order of their last use, under a ceiling in bytes. Every operation is O(1), but for the sweep, which costs
/// what it removes. Not safe for two threads.
/// </summary>
internal sealed class LeastRecentlyUsed(long ceiling)
{
    private readonly Dictionary<string, LinkedListNode<CacheEntry>> _byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<CacheEntry> _byUse = new();

    // By the minute in which they expire, so that a sweep looks at nothing that lives.
    private readonly SortedDictionary<long, HashSet<string>> _byExpiry = [];

    public long Ceiling => ceiling;

    public long Bytes { get; private set; }

    public long Evictions { get; private set; }

    public int Count => _byKey.Count;

    /// <returns>The entry, now the last one to go; null when there is none or its time is over.</returns>
    public CacheEntry? Use(string key, DateTimeOffset now)
    {
        if (!_byKey.TryGetValue(key, out var node))
        {
            return null;
        }

        if (node.Value.ExpiresAt <= now)
        {
            Remove(key);
            return null;
        }

        _byUse.Remove(node);
        _byUse.AddFirst(node);
        return node.Value;
    }

    /// <summary>Makes room first. The key is absent and the entry fits under the ceiling.</summary>
    public void Add(CacheEntry entry)
    {
        // The list cannot be empty while bytes are counted.
        while (Bytes + entry.Bytes > ceiling)
        {
            Remove(_byUse.Last!.Value.Key);
            Evictions++;
        }

        _byKey.Add(entry.Key, _byUse.AddFirst(entry));
        Bytes += entry.Bytes;
        if (!_byExpiry.TryGetValue(Minute(entry.ExpiresAt), out var sameMinute))
        {
            _byExpiry.Add(Minute(entry.ExpiresAt), sameMinute = []);
        }

        sameMinute.Add(entry.Key);
    }

    public void Remove(string key)
    {
        if (!_byKey.Remove(key, out var node))
        {
            return;
        }

        _byUse.Remove(node);
        Bytes -= node.Value.Bytes;
        var minute = Minute(node.Value.ExpiresAt);
        var sameMinute = _byExpiry[minute];
        sameMinute.Remove(key);
        if (sameMinute.Count == 0)
        {
            _byExpiry.Remove(minute);
        }
    }

    /// <summary>Removes what expired before the current minute.</summary>
    public void RemoveExpired(DateTimeOffset now)
    {
        while (_byExpiry.Count > 0 && _byExpiry.First() is var (minute, keys) && minute < Minute(now))
        {
            foreach (var key in keys.ToList())
            {
                Remove(key);
            }
        }
    }

    private static long Minute(DateTimeOffset time) => time.UtcTicks / TimeSpan.TicksPerMinute;
}
