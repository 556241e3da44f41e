using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.Extensions.DependencyInjection;
using Socle.Contracts.Vault;
using Socle.Kernel.Storage.Listening;
using Socle.Kernel.Workspaces;

namespace Socle.Vault.Secrets;

/// <summary>
/// Which secrets each workspace has, in memory: whether one is there is known without a query and without its value. A change on any
/// node is heard at once; while nothing can be heard the database is asked.
/// </summary>
internal sealed class SecretNames(WorkspaceScopes scopes, IListener listener, TimeProvider clock)
{
    private const int MostWorkspaces = 10_000;

    private readonly ConcurrentDictionary<Guid, FrozenDictionary<string, DateTime?>> _known = new();
    private long _changes;

    public async ValueTask<SecretState> Find(Guid workspaceId, string name, CancellationToken cancellation)
    {
        var names = listener.IsFresh && _known.TryGetValue(workspaceId, out var known) ? known : await Load(workspaceId, cancellation);
        if (!names.TryGetValue(name, out var expiresAt))
        {
            return SecretState.Absent;
        }

        return expiresAt is { } end && end <= clock.GetUtcNow().UtcDateTime ? SecretState.Expired : SecretState.Available;
    }

    public void Forget(Guid workspaceId)
    {
        Interlocked.Increment(ref _changes);
        _known.TryRemove(workspaceId, out _);
    }

    public void ForgetAll()
    {
        Interlocked.Increment(ref _changes);
        _known.Clear();
    }

    private async Task<FrozenDictionary<string, DateTime?>> Load(Guid workspaceId, CancellationToken cancellation)
    {
        var before = Interlocked.Read(ref _changes);
        var names = (await scopes.Run(workspaceId, services => services.GetRequiredService<SecretStore>().Names(cancellation)))
            .ToFrozenDictionary(secret => secret.Name, secret => secret.ExpiresAt, StringComparer.Ordinal);
        // What was read before a change that came meanwhile must not be remembered after it.
        if (before == Interlocked.Read(ref _changes))
        {
            if (_known.Count >= MostWorkspaces)
            {
                _known.Clear();
            }

            _known[workspaceId] = names;
        }

        return names;
    }
}
