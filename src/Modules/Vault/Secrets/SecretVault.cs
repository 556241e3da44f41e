using Socle.Kernel.Storage;
using Socle.Kernel.Workspaces;
using Socle.Vault.Encryption;

namespace Socle.Vault.Secrets;

/// <summary>Keeps the secrets of the current workspace: every change is one transaction with what it tells.</summary>
internal sealed class SecretVault(SecretStore store, WorkspaceCipher cipher, WorkspaceDb db, SecretNews news, CurrentWorkspace workspace)
{
    /// <returns>The version it has now; null when the workspace has as many secrets as it may.</returns>
    /// <exception cref="VaultSealedException">The vault is sealed.</exception>
    public Task<int?> Put(string name, ReadOnlyMemory<byte> value, DateTimeOffset? expiresAt, CancellationToken cancellation) => db.Run(
        async () =>
        {
            if (await store.Find(name, cancellation) is null && await store.Count(cancellation) >= SecretName.Most)
            {
                return null;
            }

            var next = await store.Advance(name, expiresAt, cancellation);
            var text = await cipher.Seal(value, Bound(next.Id, name, next.Version), cancellation);
            await store.AddVersion(next, text, cancellation);
            await news.Stored(next, name, expiresAt, cancellation);
            return (int?)next.Version;
        },
        cancellation);

    /// <summary>Makes an earlier value, or the current one, the next version: encrypted anew, under the active data key.</summary>
    /// <param name="version">Null for the current one.</param>
    /// <returns>Null when there is no such secret or version.</returns>
    /// <exception cref="VaultSealedException">The vault is sealed.</exception>
    public Task<int?> Renew(string name, int? version, CancellationToken cancellation) => db.Run(
        async () =>
        {
            var secret = await store.Find(name, cancellation);
            if (secret is null || await store.Read(name, version, cancellation) is not { } stored)
            {
                return null;
            }

            using var value = await Open(stored, cancellation);
            return await Put(name, value.Memory, secret.ExpiresAt is { } end ? new DateTimeOffset(end, TimeSpan.Zero) : null, cancellation);
        },
        cancellation);

    /// <returns>Null when there is none alive.</returns>
    /// <exception cref="VaultSealedException">The vault is sealed.</exception>
    public async Task<SecretBytes?> Use(string name, CancellationToken cancellation) =>
        await store.Use(name, cancellation) is { } stored ? await Open(stored, cancellation) : null;

    /// <summary>Without counting a use: for what the vault does itself.</summary>
    /// <returns>Null when there is no such version.</returns>
    /// <exception cref="VaultSealedException">The vault is sealed.</exception>
    public async Task<SecretBytes?> Read(string name, int version, CancellationToken cancellation) =>
        await store.Read(name, version, cancellation) is { } stored ? await Open(stored, cancellation) : null;

    /// <returns>False when there was none.</returns>
    public Task<bool> Remove(string name, CancellationToken cancellation) => db.Run(
        async () =>
        {
            if (await store.Remove(name, cancellation) is not { } id)
            {
                return false;
            }

            await news.Removed(id, name, cancellation);
            return true;
        },
        cancellation);

    /// <summary>Encrypts some of what is under an older data key again under the active one.</summary>
    /// <returns>How many; fewer than asked for when nothing is left.</returns>
    public Task<int> Reencrypt(int most, CancellationToken cancellation) => db.Run(
        async () =>
        {
            var old = await store.ListOld(most, cancellation);
            foreach (var version in old)
            {
                using var value = await Open(version, cancellation);
                await store.Change(version, await cipher.Seal(value.Memory, Bound(version.Id, version.Name, version.Version), cancellation), cancellation);
            }

            return old.Count;
        },
        cancellation);

    private Task<SecretBytes> Open(StoredVersion stored, CancellationToken cancellation) =>
        cipher.Open(stored.Key, stored.Sealed, Bound(stored.Id, stored.Name, stored.Version), cancellation);

    private byte[] Bound(Guid id, string name, int version) => Binding.Of(
        "socle/vault/secret", workspace.Id.ToString(), id.ToString(), name, version.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
