namespace Socle.Identity.Throttling;

/// <summary>Byte arrays as keys, by what they hold.</summary>
internal sealed class ByteArrays : IEqualityComparer<byte[]>
{
    public static ByteArrays Comparer { get; } = new();

    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    // The keys are hashes already.
    public int GetHashCode(byte[] obj) => BitConverter.ToInt32(obj);
}
