using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Socle.Kernel.Storage;

namespace Socle.Vault.Encryption;

/// <summary>
/// The wrapping keys of this node's memory. Empty while the vault is sealed: then no secret can be read or written here until the
/// operator has given the passphrase.
/// </summary>
internal sealed class KeyRing(IServiceScopeFactory scopes, MasterKey masterKey, TimeProvider clock) : IDisposable
{
    // A request that read its row before a rotation ended must still find the key it names.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    private readonly Dictionary<Guid, DateTimeOffset> _goneSince = [];
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile FrozenDictionary<Guid, WrappingKey> _keys = FrozenDictionary<Guid, WrappingKey>.Empty;
    private SecretBytes? _passphrase;

    /// <summary>The passphrase is asked for and was not given on this node.</summary>
    public bool IsSealed { get; private set; }

    /// <summary>A wrapping key needs a master key that this node does not have.</summary>
    public bool IsMissingMaster { get; private set; }

    /// <returns>Null when the vault is sealed, or when no node knows this key.</returns>
    public async ValueTask<WrappingKey?> Find(Guid id, CancellationToken cancellation)
    {
        if (!_keys.ContainsKey(id))
        {
            await Load(cancellation);
        }

        return _keys.GetValueOrDefault(id);
    }

    /// <summary>Loads what is new, and forgets what is gone.</summary>
    public async Task Load(CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            Take(await scope.ServiceProvider.GetRequiredService<WrappingKeyStore>().List(cancellation));
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Tries the passphrase, and keeps what it gives when it is right.</summary>
    public async Task<bool> Unseal(SecretBytes passphrasePart, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<WrappingKeyStore>().List(cancellation);
        try
        {
            rows.Where(row => row.IsSealed).Select(row => Open(row, passphrasePart)).ToList().ForEach(key => key?.Dispose());
        }
        catch (CryptographicException)
        {
            return false;
        }

        Keep(passphrasePart);
        await Load(cancellation);
        return true;
    }

    /// <param name="passphrasePart">Null when none is asked for any more.</param>
    public void Keep(SecretBytes? passphrasePart)
    {
        _passphrase?.Dispose();
        _passphrase = passphrasePart is null ? null : SecretBytes.CopyOf(passphrasePart.Span);
    }

    /// <returns>The row of a new key: under the newest master key, and under the passphrase if one is asked for.</returns>
    public WrappedKey Create(bool isSealed)
    {
        using var key = new WrappingKey(Guid.CreateVersion7(), SecretBytes.Random(Envelope.KeyLength));
        return Close(key, isSealed, isActive: true);
    }

    /// <exception cref="VaultSealedException">A passphrase is asked for and was not given on this node.</exception>
    public WrappedKey Close(WrappingKey key, bool isSealed, bool isActive)
    {
        if (isSealed && _passphrase is null)
        {
            throw new VaultSealedException();
        }

        var master = masterKey.Newest;
        // The precondition: the newest is one this node has.
        var masterPart = Master(master)!;
        var wrapped = key.Close(masterPart, isSealed ? _passphrase!.Span : []); // looked at above
        CryptographicOperations.ZeroMemory(masterPart);
        return new WrappedKey(key.Id, wrapped, master, isSealed, isActive);
    }

    public void Dispose()
    {
        Keep(null);
        _keys.Values.ToList().ForEach(key => key.Dispose());
        _gate.Dispose();
    }

    private void Take(IReadOnlyList<WrappedKey> rows)
    {
        var before = _keys;
        var readable = rows.Where(row => !row.IsSealed || _passphrase is not null || before.ContainsKey(row.Id)).ToList();
        IsSealed = readable.Count < rows.Count;
        IsMissingMaster = false;
        // What is open stays open: a node whose master key was not renewed yet still reads.
        var present = readable.Select(row => before.GetValueOrDefault(row.Id) ?? Open(row, _passphrase)).OfType<WrappingKey>().ToList();
        var gone = before.Values.Except(present).ToLookup(IsInGrace);
        _keys = present.Concat(gone[true]).ToFrozenDictionary(key => key.Id);
        foreach (var key in gone[false])
        {
            _goneSince.Remove(key.Id);
            key.Dispose();
        }
    }

    private bool IsInGrace(WrappingKey key)
    {
        var now = clock.GetUtcNow();
        _goneSince.TryAdd(key.Id, now);
        return now - _goneSince[key.Id] < Grace;
    }

    private WrappingKey? Open(WrappedKey row, SecretBytes? passphrasePart)
    {
        if (Master(row.Master) is not { } masterPart)
        {
            IsMissingMaster = true;
            return null;
        }

        try
        {
            return WrappingKey.Open(row, masterPart, row.IsSealed ? passphrasePart!.Span : []); // sealed rows come here with it
        }
        finally
        {
            CryptographicOperations.ZeroMemory(masterPart);
        }
    }

    private byte[]? Master(string fingerprint)
    {
        const string purpose = "vault/wrapping-keys";
        if (masterKey.DeriveFrom(fingerprint, purpose) is { } known)
        {
            return known;
        }

        masterKey.Reload();
        return masterKey.DeriveFrom(fingerprint, purpose);
    }
}
