using System.Security.Cryptography;

namespace Socle.Vault.Encryption;

/// <summary>Bytes that must not stay in memory: pinned, so that the collector makes no copies, and cleared when disposed of.</summary>
internal sealed class SecretBytes : IDisposable
{
    private readonly byte[] _bytes;

    public SecretBytes(int length) => _bytes = GC.AllocateArray<byte>(length, pinned: true);

    public int Length => _bytes.Length;

    public Span<byte> Span => _bytes;

    public ReadOnlyMemory<byte> Memory => _bytes;

    public static SecretBytes Random(int length)
    {
        var bytes = new SecretBytes(length);
        RandomNumberGenerator.Fill(bytes.Span);
        return bytes;
    }

    public static SecretBytes CopyOf(ReadOnlySpan<byte> source)
    {
        var bytes = new SecretBytes(source.Length);
        source.CopyTo(bytes.Span);
        return bytes;
    }

    public void Dispose() => CryptographicOperations.ZeroMemory(_bytes);
}
