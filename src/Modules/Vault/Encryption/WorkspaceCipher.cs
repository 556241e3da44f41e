using Socle.Kernel.Storage;
using Socle.Kernel.Workspaces;

namespace Socle.Vault.Encryption;

/// <summary>
/// Encrypts and decrypts for the current workspace, under its data key. A key that has spent its nonce budget is replaced by itself;
/// what it encrypted stays readable.
/// </summary>
internal sealed class WorkspaceCipher(DataKeyStore keys, WrappingKeyStore wrappingKeys, KeyRing ring, CurrentWorkspace workspace, WorkspaceDb db)
{
    private const int MostTries = 4;

    /// <summary>Joins the caller's transaction.</summary>
    /// <exception cref="VaultSealedException">The vault is sealed.</exception>
    public async Task<SealedText> Seal(ReadOnlyMemory<byte> text, byte[] bound, CancellationToken cancellation)
    {
        var key = await Reserve(cancellation);
        using var open = await Unwrap(key, cancellation);
        return new SealedText(key.Id, Envelope.Seal(open.Span, text.Span, bound));
    }

    /// <param name="key">The one the text was encrypted under.</param>
    /// <exception cref="VaultSealedException">The vault is sealed.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The row was changed, or stands in for another.</exception>
    public async Task<SecretBytes> Open(DataKey key, byte[] closed, byte[] bound, CancellationToken cancellation)
    {
        using var open = await Unwrap(key, cancellation);
        var text = new SecretBytes(Envelope.LengthOf(closed));
        try
        {
            Envelope.Open(open.Span, closed, bound, text.Span);
            return text;
        }
        catch
        {
            text.Dispose();
            throw;
        }
    }

    /// <summary>The next text is encrypted under a new key.</summary>
    public Task Renew(CancellationToken cancellation) => db.Run(
        async () =>
        {
            await keys.RetireActive(onlySpent: false, cancellation);
            await Add(cancellation);
        },
        cancellation);

    /// <summary>Wraps every data key of the workspace under the active wrapping key.</summary>
    public Task Rewrap(CancellationToken cancellation) => db.Run(
        async () =>
        {
            var active = await ActiveWrappingKey(cancellation);
            foreach (var key in await keys.ListOtherThan(active.Id, cancellation))
            {
                using var open = await Unwrap(key, cancellation);
                active = await ActiveWrappingKey(cancellation);
                await keys.Change(key with { WrappingKeyId = active.Id, Wrapped = active.Wrap(open.Span, Bound(key.Id)) }, cancellation);
            }
        },
        cancellation);

    private async Task<DataKey> Reserve(CancellationToken cancellation)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await keys.Reserve(cancellation) is { } key)
            {
                return key;
            }

            await keys.RetireActive(onlySpent: true, cancellation);
            await Add(cancellation);
        }

        throw new InvalidOperationException("There is no data key to encrypt under.");
    }

    private async Task Add(CancellationToken cancellation)
    {
        var wrapping = await ActiveWrappingKey(cancellation);
        using var fresh = SecretBytes.Random(Envelope.KeyLength);
        var id = Guid.CreateVersion7();
        await keys.Add(new DataKey(id, wrapping.Id, wrapping.Wrap(fresh.Span, Bound(id))), cancellation);
    }

    private async Task<WrappingKey> ActiveWrappingKey(CancellationToken cancellation)
    {
        if (ring.IsSealed)
        {
            throw new VaultSealedException();
        }

        var id = await wrappingKeys.Reserve(cancellation) ?? throw new InvalidOperationException("There is no wrapping key with uses left.");
        return await ring.Find(id, cancellation) ?? throw new VaultSealedException();
    }

    private async Task<SecretBytes> Unwrap(DataKey key, CancellationToken cancellation)
    {
        var wrapping = await ring.Find(key.WrappingKeyId, cancellation) ?? throw new VaultSealedException();
        var open = new SecretBytes(Envelope.KeyLength);
        try
        {
            wrapping.Unwrap(key.Wrapped, Bound(key.Id), open.Span);
            return open;
        }
        catch
        {
            open.Dispose();
            throw;
        }
    }

    private byte[] Bound(Guid keyId) => Binding.DataKey(workspace.Id, keyId);
}

/// <param name="KeyId">Of the data key.</param>
internal sealed record SealedText(Guid KeyId, byte[] Bytes);
