using System.Collections.Frozen;
using Microsoft.Extensions.DependencyInjection;

namespace Socle.Identity.Tokens;

/// <summary>
/// The keys this node signs and verifies with. A new one is made every thirty days and published two hours before its first use,
/// so that every node knows it by then; an old one verifies until the last token it signed has expired.
/// </summary>
internal sealed class SigningKeys(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);
    public static readonly TimeSpan Notice = TimeSpan.FromHours(2);
    private static readonly TimeSpan ReloadPause = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private FrozenDictionary<string, SigningKey> _keys = FrozenDictionary<string, SigningKey>.Empty;
    private DateTimeOffset _loadedAt = DateTimeOffset.MinValue;

    /// <summary>What others may verify with, the newest first.</summary>
    public IReadOnlyList<PublicJwk> Published => [.. _keys.Values.OrderByDescending(key => key.ActiveFrom).Select(key => key.Public)];

    /// <exception cref="InvalidOperationException">The keys are not loaded yet.</exception>
    public SigningKey Current
    {
        get
        {
            var now = clock.GetUtcNow();
            return _keys.Values.Where(key => key.ActiveFrom <= now).MaxBy(key => key.ActiveFrom)
                ?? throw new InvalidOperationException("There is no signing key yet.");
        }
    }

    /// <returns>Null when no node knows this key. Unknown ids ask the database once a second at most.</returns>
    public async ValueTask<SigningKey?> Find(string id, CancellationToken cancellation)
    {
        if (!_keys.ContainsKey(id) && clock.GetUtcNow() - _loadedAt >= ReloadPause)
        {
            await Load(cancellation);
        }

        return _keys.TryGetValue(id, out var key) && (key.RetiredAt is null || key.RetiredAt > clock.GetUtcNow()) ? key : null;
    }

    /// <summary>Loads the keys, and makes the next one when it is time.</summary>
    public async Task Rotate(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<SigningKeyStore>();
        var newest = await Newest(store, clock.GetUtcNow(), cancellation);
        if (IsTimeForNext(newest))
        {
            await store.RunAlone(() => AddNext(store, cancellation), cancellation);
        }

        await Load(cancellation);
    }

    public void Dispose() => _gate.Dispose();

    private static async Task<SigningKey?> Newest(SigningKeyStore store, DateTimeOffset now, CancellationToken cancellation) =>
        await store.List(now, cancellation) is [var newest, ..] ? newest : null;

    private bool IsTimeForNext(SigningKey? newest) =>
        newest is null || newest.ActiveFrom + Lifetime - Notice <= clock.GetUtcNow();

    private async Task AddNext(SigningKeyStore store, CancellationToken cancellation)
    {
        // Another node may have been first.
        var now = clock.GetUtcNow();
        var newest = await Newest(store, now, cancellation);
        if (!IsTimeForNext(newest))
        {
            return;
        }

        using var next = SigningKey.Create(newest is null ? now : now + Notice);
        await store.Add(next, now, cancellation);
        await store.RetireOthers(next.Id, next.ActiveFrom + Notice, now, cancellation);
    }

    private async Task Load(CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var now = clock.GetUtcNow();
            var keys = await scope.ServiceProvider.GetRequiredService<SigningKeyStore>().List(now, cancellation);
            // A key already in use is kept: a request may be signing with it.
            _keys = keys.Select(key => _keys.TryGetValue(key.Id, out var known) && known.RetiredAt == key.RetiredAt ? known : key)
                .ToFrozenDictionary(key => key.Id);
            _loadedAt = now;
        }
        finally
        {
            _gate.Release();
        }
    }
}
