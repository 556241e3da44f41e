using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Socle.Kernel.Localization;

namespace Socle.Kernel.Storage;

/// <summary>
/// The one secret everything else is derived from. Made at the first start in a file that only its owner reads;
/// every node of an installation has the same. A line of the file is a key: the first is the installation's and stays, those below it
/// came with a rotation and wrap what is wrapped since.
/// </summary>
public sealed class MasterKey
{
    private const int Length = 32;
    private readonly string? _file;
    private ImmutableArray<byte[]> _keys;

    private MasterKey(ImmutableArray<byte[]> keys, string? file) => (_keys, _file) = (keys, file);

    /// <summary>Tells two keys apart without telling either.</summary>
    public string Fingerprint => FingerprintOf(_keys[0]);

    /// <summary>The fingerprint of the key that wraps from now on.</summary>
    public string Newest => FingerprintOf(_keys[^1]);

    /// <summary>False when it came by the environment: then whoever gives it adds a key.</summary>
    public bool IsFile => _file is not null;

    /// <summary>A key for one purpose (HKDF-SHA256, RFC 5869). The same purpose gives the same key.</summary>
    public byte[] Derive(string purpose, int bytes = 32) => Derive(_keys[0], purpose, bytes);

    /// <returns>The same, from the key of this fingerprint; null when this node does not have it.</returns>
    public byte[]? DeriveFrom(string fingerprint, string purpose)
    {
        foreach (var key in _keys)
        {
            if (FingerprintOf(key) == fingerprint)
            {
                return Derive(key, purpose, Length);
            }
        }

        return null;
    }

    /// <summary>Adds a key to the file; it is the newest from now on.</summary>
    /// <exception cref="InvalidOperationException">There is no file.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Add()
    {
        var file = _file ?? throw new InvalidOperationException("The master key came by the environment; add a key there.");
        var all = Parse(File.ReadAllText(file), file).Add(RandomNumberGenerator.GetBytes(Length));
        PrivateFile.Write(file, Encoding.ASCII.GetBytes(string.Join('\n', all.Select(Convert.ToBase64String))));
        _keys = all;
    }

    /// <summary>Takes what another node, or the host, has added to the file since.</summary>
    /// <exception cref="InvalidDataException">The file does not hold master keys, or not this installation's.</exception>
    public void Reload()
    {
        if (_file is not null)
        {
            var read = Parse(File.ReadAllText(_file), _file);
            _keys = FingerprintOf(read[0]) == Fingerprint ? read : throw new InvalidDataException($"{_file} is another installation's master key.");
        }
    }

    /// <exception cref="InvalidDataException">A line of the file is something else than 32 bytes in Base64.</exception>
    public static MasterKey Open(string file)
    {
        if (!File.Exists(file))
        {
            Create(file);
        }

        return new MasterKey(Parse(File.ReadAllText(file), file), file);
    }

    /// <param name="text">As the environment has it: keys in Base64, separated by commas.</param>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public static MasterKey FromEnvironment(string text) => new(Parse(text, "SOCLE_MASTER_KEY"), null);

    private static byte[] Derive(byte[] key, string purpose, int bytes) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, bytes, info: Encoding.UTF8.GetBytes($"socle/{purpose}"));

    private static string FingerprintOf(byte[] key) => Convert.ToHexStringLower(Derive(key, "fingerprint", 8));

    private static ImmutableArray<byte[]> Parse(string text, string source)
    {
        var keys = text.Split(['\n', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line =>
        {
            var key = new byte[Length];
            return Convert.TryFromBase64String(line, key, out var written) && written == Length
                ? key
                : throw new InvalidDataException(OperatorText.Say(
                    $"{source} n'est pas une clé maîtresse\u202f: elle compte {Length} octets en Base64.",
                    $"{source} is not a master key: it must hold {Length} bytes in Base64."));
        }).ToImmutableArray();
        return keys.Length > 0 ? keys : throw new InvalidDataException(OperatorText.Say(
            $"{source} n'est pas une clé maîtresse\u202f: il est vide.", $"{source} is not a master key: it is empty."));
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
