namespace Socle.Kernel.Cache;

/// <summary>One value of the cache, as the bytes of its JSON.</summary>
internal sealed class CacheEntry(string key, byte[] value, DateTimeOffset expiresAt)
{
    // What an entry costs beside its key and value: the objects and their places in the tables, measured and rounded up.
    private const int Overhead = 300;

    public string Key { get; } = key;

    public byte[] Value { get; } = value;

    public DateTimeOffset ExpiresAt { get; } = expiresAt;

    /// <summary>What it takes in memory.</summary>
    public long Bytes { get; } = SizeOf(key, value);

    public static long SizeOf(string key, byte[] value) => value.Length + (2L * key.Length) + Overhead;
}
