using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Socle.Kernel.Storage.Embedded;

/// <summary>The random secret of one cluster, from which the password of each database role is derived. Only Socle reads its file.</summary>
internal sealed class ClusterSecret
{
    private const int Length = 32;

    private readonly byte[] _secret;

    private ClusterSecret(byte[] secret) => _secret = secret;

    /// <exception cref="EmbeddedPostgresException">The cluster is there but the secret it was made with is gone.</exception>
    public static ClusterSecret Open(string folder, bool hasCluster)
    {
        var file = Path.Combine(folder, "secret");
        if (File.Exists(file) && File.ReadAllBytes(file) is { Length: Length } secret)
        {
            return new ClusterSecret(secret);
        }

        if (hasCluster)
        {
            throw new EmbeddedPostgresException(
                $"Le fichier {file} manque ou est abîmé\u202f: sans lui, la base de données ne s'ouvre pas. Restaurez-le depuis une sauvegarde.",
                $"The file {file} is missing or damaged: the database does not open without it. Restore it from a backup.");
        }

        var fresh = RandomNumberGenerator.GetBytes(Length);
        PrivateFile.Write(file, fresh);
        return new ClusterSecret(fresh);
    }

    public string RolePassword(string role) =>
        Base64Url.EncodeToString(HKDF.DeriveKey(HashAlgorithmName.SHA256, _secret, Length, info: Encoding.UTF8.GetBytes("socle postgres role " + role)));
}
