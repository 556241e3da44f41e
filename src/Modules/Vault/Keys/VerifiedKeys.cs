using System.Collections.Concurrent;
using System.Net;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Authentication;

namespace Socle.Vault.Keys;

/// <summary>
/// The keys this node has looked up, by their SHA-256, until they end or are changed: a warm check costs one hash. Bounded: when the
/// younger half is full, the older half, which nobody asked for since, is dropped.
/// </summary>
internal sealed class VerifiedKeys
{
    public const int Capacity = 20_000;

    private ConcurrentDictionary<KeyHash, VerifiedKey> _young = new();
    private ConcurrentDictionary<KeyHash, VerifiedKey> _old = new();
    private long _epoch;

    /// <summary>Changes with every revocation. What was read before one must not be remembered after it.</summary>
    public long Epoch => Volatile.Read(ref _epoch);

    public VerifiedKey? Find(ReadOnlySpan<byte> sha256)
    {
        var hash = MemoryMarshal.Read<KeyHash>(sha256);
        if (!_young.TryGetValue(hash, out var found))
        {
            if (!_old.TryGetValue(hash, out found))
            {
                return null;
            }

            _young.TryAdd(hash, found);
        }

        return found.IsRevoked ? null : found;
    }

    /// <param name="epoch">Taken before the database was asked.</param>
    public void Remember(ReadOnlySpan<byte> sha256, VerifiedKey key, long epoch)
    {
        if (_young.Count >= Capacity / 2)
        {
            _old = Interlocked.Exchange(ref _young, new ConcurrentDictionary<KeyHash, VerifiedKey>());
        }

        _young[MemoryMarshal.Read<KeyHash>(sha256)] = key;
        // Looked at after the entry is there: a revocation either sees the entry or is seen here.
        if (Epoch != epoch)
        {
            key.Revoke();
        }
    }

    public void Forget(Guid keyId) => Forget(key => key.Id == keyId);

    public void ForgetAll() => Forget(_ => true);

    private void Forget(Func<VerifiedKey, bool> isMeant)
    {
        Interlocked.Increment(ref _epoch);
        foreach (var keys in new[] { _young, _old })
        {
            foreach (var (hash, key) in keys)
            {
                if (isMeant(key))
                {
                    // An entry may be on its way from the older half to the younger: the mark goes with it.
                    key.Revoke();
                    keys.TryRemove(hash, out _);
                }
            }
        }
    }

    private readonly record struct KeyHash(Guid First, Guid Second);
}

/// <summary>A key that was looked up, with the answer that authentication gives for it.</summary>
/// <param name="row">As it was stored.</param>
/// <param name="ticket">Whom it lets in.</param>
internal sealed class VerifiedKey(KeyOwner owner, KeyRow row, AuthenticationTicket ticket)
{
    private volatile bool _isRevoked;

    public Guid Id { get; } = row.Id;

    public Guid WorkspaceId { get; } = owner.WorkspaceId;

    public bool IsEnabled { get; } = row.IsEnabled;

    /// <summary>The key's own end, or that of the text before a reroll; null for none.</summary>
    public DateTime? EndsAt { get; } = owner.ValidUntil is null || row.ExpiresAt < owner.ValidUntil ? row.ExpiresAt ?? owner.ValidUntil : owner.ValidUntil;

    // What is stored was checked when it was.
    public IReadOnlyList<IPNetwork> Networks { get; } = KeyNetworks.Parse(row.Addresses) ?? [];

    public IReadOnlyList<KeyRate> Rates { get; } = row.Rates;

    public KeyCredits? Credits { get; } = row.CreditAmount is { } amount ? new KeyCredits(amount, null) : null;

    public Task<AuthenticateResult> Result { get; } = Task.FromResult(AuthenticateResult.Success(ticket));

    public bool IsRevoked => _isRevoked;

    public void Revoke() => _isRevoked = true;

    public bool HasSameLimits(VerifiedKey other) =>
        ReferenceEquals(this, other) || (Rates.SequenceEqual(other.Rates) && Credits == other.Credits);

    public bool Allows(IPAddress? address)
    {
        if (Networks.Count == 0)
        {
            return true;
        }

        var plain = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        return plain is not null && Networks.Any(network => network.Contains(plain));
    }
}
