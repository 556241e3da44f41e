using System.Security.Cryptography;
using System.Text;
using Socle.Kernel.Storage;

namespace Socle.Vault.Audit;

/// <summary>
/// The keys of the trail, derived from the master key and never from the sealed ring: an act is recorded also while the vault is
/// sealed.
/// </summary>
internal sealed class AuditKeys(MasterKey masterKey) : IDisposable
{
    /// <summary>The platform's own trail: acts of the operator, and of people before they are in a workspace.</summary>
    public static readonly Guid Platform = new("00000000-0000-8000-8000-000000000001");

    // Deterministic (the private scalar comes from the master key), so that every node signs alike and nothing is stored.
    private readonly ECDsa _signer = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = masterKey.Derive("vault/audit/checkpoints") });

    /// <summary>For whoever checks a checkpoint without Socle (SubjectPublicKeyInfo, PEM).</summary>
    public string PublicKey => _signer.ExportSubjectPublicKeyInfoPem();

    public byte[] ChainKey(Guid workspaceId) => masterKey.Derive($"vault/audit/chain/{workspaceId}");

    /// <summary>A personal value as the trail keeps it: the same value of the same workspace gives the same text.</summary>
    public string Hide(Guid workspaceId, string value)
    {
        var key = masterKey.Derive($"vault/audit/personal/{workspaceId}");
        return "hmac:" + Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(value.Trim().ToLowerInvariant())).AsSpan(0, 16));
    }

    public byte[] Sign(byte[] content) => _signer.SignData(content, HashAlgorithmName.SHA256);

    public bool IsSigned(byte[] content, byte[] signature) => _signer.VerifyData(content, signature, HashAlgorithmName.SHA256);

    public void Dispose() => _signer.Dispose();
}
