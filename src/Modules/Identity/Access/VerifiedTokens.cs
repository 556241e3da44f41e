using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Socle.Identity.Tokens;

namespace Socle.Identity.Access;

/// <summary>
/// The access tokens this node has verified, by their SHA-256, until they expire or are revoked: a warm check costs one hash.
/// Bounded: when the younger half is full, the older half, which nobody asked for since, is dropped.
/// </summary>
internal sealed class VerifiedTokens(TimeProvider clock)
{
    public const int Capacity = 20_000;
    private const int LongestOnStack = 2048;

    private ConcurrentDictionary<TokenHash, VerifiedToken> _young = new();
    private ConcurrentDictionary<TokenHash, VerifiedToken> _old = new();
    private long _epoch;

    /// <summary>Changes with every revocation. What was read before one must not be remembered after it.</summary>
    public long Epoch => Volatile.Read(ref _epoch);

    /// <summary>How many are remembered, at most <see cref="Capacity"/> and the few on their way.</summary>
    public int Count => _young.Count + _old.Count;

    public VerifiedToken? Find(string token)
    {
        var hash = Hash(token);
        if (!_young.TryGetValue(hash, out var found))
        {
            if (!_old.TryGetValue(hash, out found))
            {
                return null;
            }

            _young.TryAdd(hash, found);
        }

        return found.IsRevoked || found.Token.ExpiresAt <= clock.GetUtcNow() ? null : found;
    }

    /// <param name="epoch">Taken before the database was asked.</param>
    public void Remember(string token, VerifiedToken verified, long epoch)
    {
        if (_young.Count >= Capacity / 2)
        {
            _old = Interlocked.Exchange(ref _young, new ConcurrentDictionary<TokenHash, VerifiedToken>());
        }

        _young[Hash(token)] = verified;
        // Looked at after the entry is there: a revocation either sees the entry or is seen here.
        if (Epoch != epoch)
        {
            verified.Revoke();
        }
    }

    public void ForgetSession(Guid sessionId) => Forget(token => token.SessionId == sessionId);

    public void ForgetAccount(Guid accountId) => Forget(token => token.AccountId == accountId);

    public void ForgetMember(Guid workspaceId, Guid accountId) =>
        Forget(token => token.AccountId == accountId && token.WorkspaceId == workspaceId);

    public void ForgetAll() => Forget(_ => true);

    private void Forget(Func<AccessToken, bool> isMeant)
    {
        Interlocked.Increment(ref _epoch);
        foreach (var tokens in new[] { _young, _old })
        {
            foreach (var (hash, verified) in tokens)
            {
                if (isMeant(verified.Token))
                {
                    // An entry may be on its way from the older half to the younger: the mark goes with it.
                    verified.Revoke();
                    tokens.TryRemove(hash, out _);
                }
            }
        }
    }

    private static TokenHash Hash(string token)
    {
        Span<byte> text = token.Length <= LongestOnStack ? stackalloc byte[token.Length] : new byte[token.Length];
        // Only ASCII gets this far; anything else becomes '?', and no such token was ever verified.
        Encoding.ASCII.GetBytes(token, text);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, hash);
        return MemoryMarshal.Read<TokenHash>(hash);
    }

    private readonly record struct TokenHash(Guid First, Guid Second);
}

/// <summary>A verified token, with the answer that authentication gives for it.</summary>
internal sealed class VerifiedToken(AccessToken token, AuthenticationTicket ticket)
{
    private volatile bool _isRevoked;

    public AccessToken Token { get; } = token;

    public bool IsRevoked => _isRevoked;

    public Task<AuthenticateResult> Result { get; } = Task.FromResult(AuthenticateResult.Success(ticket));

    public void Revoke() => _isRevoked = true;
}
