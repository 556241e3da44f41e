using System.Security.Cryptography;
using System.Text;
using Socle.Kernel.Localization;

namespace Socle.Kernel.Storage;

/// <summary>
/// The one secret everything else is derived from. Made at the first start in a file that only its owner reads;
/// every node of an installation has the same.
/// </summary>
public sealed class MasterKey
{
    private const int Length = 32;
    private readonly byte[] _key;

    private MasterKey(byte[] key) => _key = key;

    /// <summary>Tells two keys apart without telling either.</summary>
    public string Fingerprint => Convert.ToHexStringLower(Derive("fingerprint", 8));

    /// <summary>A key for one purpose (HKDF-SHA256, RFC 5869). The same purpose gives the same key.</summary>
    public byte[] Derive(string purpose, int bytes = 32) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _key, bytes, info: Encoding.UTF8.GetBytes($"socle/{purpose}"));

    /// <exception cref="InvalidDataException">The file holds something else than 32 bytes in Base64.</exception>
    public static MasterKey Open(string file)
    {
        if (!File.Exists(file))
        {
            Create(file);
        }

        var text = File.ReadAllText(file).Trim();
        var key = new byte[Length];
        return Convert.TryFromBase64String(text, key, out var written) && written == Length
            ? new MasterKey(key)
            : throw new InvalidDataException(OperatorText.Say(
                $"{file} n'est pas une clé maîtresse\u202f: elle compte {Length} octets en Base64.",
                $"{file} is not a master key: it must hold {Length} bytes in Base64."));
    }

    // Nodes that start at once on a shared folder make one each; the first to give its own the name wins, and is whole from then on.
    private static void Create(string file)
    {
        var draft = $"{file}.{Guid.CreateVersion7():n}";
        PrivateFile.Write(draft, Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length))));
        try
        {
            File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(draft);
        }
    }
}
