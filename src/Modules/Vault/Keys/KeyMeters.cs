using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Socle.Kernel.Workspaces;

namespace Socle.Vault.Keys;

/// <summary>The meters of the keys that have limits of their own, by key.</summary>
internal sealed class KeyMeters(WorkspaceScopes scopes, TimeProvider time)
{
    private readonly ConcurrentDictionary<Guid, KeyMeter> _meters = new();

    /// <returns>Null when the request may pass.</returns>
    public ValueTask<Refusal?> Take(VerifiedKey key)
    {
        if (key.Rates.Count == 0 && key.Credits is null)
        {
            return default;
        }

        // Kept over a reload, unless the limits changed: a slice that is thrown away is counted all the same.
        var meter = _meters.AddOrUpdate(
            key.Id,
            static (_, context) => new KeyMeter(context.key, context.time),
            static (_, known, context) => known.Key.HasSameLimits(context.key) ? known : new KeyMeter(context.key, context.time),
            (key, time));
        return meter.Take((rate, size) => Ask(key, rate, size));
    }

    public void Forget(Guid keyId) => _meters.TryRemove(keyId, out _);

    /// <summary>Gives back the credits that nobody used, for when the node stops.</summary>
    public async Task GiveBack(CancellationToken cancellation)
    {
        foreach (var meter in _meters.Values.Where(meter => meter.UnusedCredits > 0))
        {
            await scopes.Run(meter.Key.WorkspaceId, services =>
                services.GetRequiredService<KeyAllowanceStore>().GiveBack(meter.Key.Id, meter.UnusedCredits, cancellation));
        }
    }

    private Task<Slice?> Ask(VerifiedKey key, KeyRate? rate, int size) => scopes.Run(key.WorkspaceId, services =>
    {
        var store = services.GetRequiredService<KeyAllowanceStore>();
        return rate is null
            ? store.TakeCredits(key.Id, size, CancellationToken.None)
            : store.TakeRate(key.Id, rate, size, CancellationToken.None);
    });
}
