using Microsoft.Extensions.DependencyInjection;
using Socle.Contracts.Vault;
using Socle.Kernel.Storage;
using Socle.Kernel.Workspaces;

namespace Socle.Vault.Encryption;

/// <summary>
/// Replaces the wrapping key while reads and writes go on: a new one is there first, each workspace's data keys pass under it in a
/// transaction of their own, and the old one goes when nothing is under it. Cut short, it goes on at the next maintenance.
/// </summary>
internal sealed class KeyRotation(WrappingKeyStore store, KeyRing ring, MasterKey masterKey, WorkspaceScopes scopes, IAuditTrail audit)
{
    /// <summary>Makes the first wrapping key of an installation.</summary>
    public Task Begin(CancellationToken cancellation) => store.RunAlone(
        async () =>
        {
            if ((await store.List(cancellation)).Count == 0)
            {
                await store.Add(ring.Create(isSealed: false), cancellation);
            }
        },
        cancellation);

    /// <summary>Under a new master key when it is Socle's to add one; otherwise under the newest that the host gave.</summary>
    /// <returns>False when the host gives the master key and has given no new one.</returns>
    public async Task<bool> RenewMaster(CancellationToken cancellation)
    {
        RefuseSealed();
        var hasNew = false;
        // Alone: two nodes that added to one file at once would each lose the other's key.
        await store.RunAlone(
            async () =>
            {
                hasNew = await TakeNewMaster(cancellation);
                if (hasNew)
                {
                    await AddKey(cancellation);
                }
            },
            cancellation);
        if (hasNew)
        {
            await Resume(cancellation);
        }

        return hasNew;
    }

    /// <exception cref="VaultSealedException">The vault is sealed.</exception>
    public async Task Renew(CancellationToken cancellation)
    {
        RefuseSealed();
        await store.RunAlone(() => AddKey(cancellation), cancellation);
        await Resume(cancellation);
    }

    /// <summary>Empties the keys that are not active, and removes them.</summary>
    public async Task Resume(CancellationToken cancellation)
    {
        await ring.Load(cancellation);
        var old = (await store.List(cancellation)).Where(key => !key.IsActive).ToList();
        if (old.Count == 0 || ring.IsSealed)
        {
            return;
        }

        foreach (var workspace in await store.Holders(cancellation))
        {
            await scopes.Run(workspace, services => services.GetRequiredService<WorkspaceCipher>().Rewrap(cancellation));
        }

        foreach (var key in old)
        {
            await store.Remove(key.Id, cancellation);
        }

        await ring.Load(cancellation);
    }

    private void RefuseSealed()
    {
        if (ring.IsSealed)
        {
            throw new VaultSealedException();
        }
    }

    private async Task<bool> TakeNewMaster(CancellationToken cancellation)
    {
        var inUse = (await store.List(cancellation)).Single(key => key.IsActive).Master;
        masterKey.Reload();
        if (masterKey.Newest == inUse && masterKey.IsFile)
        {
            masterKey.Add();
        }

        return masterKey.Newest != inUse;
    }

    private async Task AddKey(CancellationToken cancellation)
    {
        await store.Add(ring.Create(isSealed: await store.FindSeal(cancellation) is not null), cancellation);
        await audit.RecordIn(null, new AuditedAct("wrapping-key.rotated", masterKey.Newest), cancellation);
    }
}
