using Socle.Contracts.Vault;
using Socle.Kernel.Storage;
using Socle.Vault.Encryption;

namespace Socle.Vault.Secrets;

/// <summary>
/// Gives the current workspace a new data key and encrypts its secrets again under it, a few in each transaction, while they are read
/// and written; then the old key is destroyed.
/// </summary>
internal sealed class DataKeyRotation(WorkspaceCipher cipher, SecretVault vault, DataKeyStore keys, WorkspaceDb db, IAuditTrail audit)
{
    private const int AtOnce = 50;

    public async Task Run(CancellationToken cancellation)
    {
        await db.Run(
            async () =>
            {
                await cipher.Renew(cancellation);
                await audit.Record(new AuditedAct("data-key.rotated"), cancellation);
            },
            cancellation);
        await Resume(cancellation);
    }

    /// <summary>Goes on where a rotation was cut short, or a spent key left off.</summary>
    public async Task Resume(CancellationToken cancellation)
    {
        while (await vault.Reencrypt(AtOnce, cancellation) == AtOnce)
        {
        }

        await keys.RemoveUnused(cancellation);
    }
}
