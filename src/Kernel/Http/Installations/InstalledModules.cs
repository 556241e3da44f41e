using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.Extensions.DependencyInjection;
using Socle.Kernel.Storage;
using Socle.Kernel.Storage.Listening;
using Socle.Kernel.Workspaces;

namespace Socle.Kernel.Http.Installations;

/// <summary>
/// Which modules each workspace has turned off, in memory: a request costs no query. A change on any node is heard at once;
/// while nothing can be heard the database is asked.
/// </summary>
internal sealed class InstalledModules : IDisposable
{
    public const string Channel = "module_installation";

    private readonly ConcurrentDictionary<Guid, FrozenSet<string>> _off = new();
    private readonly WorkspaceScopes _scopes;
    private readonly PostgresListener _listener;
    private readonly IDisposable _listening;
    private long _changes;

    public InstalledModules(WorkspaceScopes scopes, PostgresListener listener)
    {
        (_scopes, _listener) = (scopes, listener);
        _listening = listener.Listen(Channel, Forget, Clear);
    }

    /// <returns>False also when it is not known: ask <see cref="IsOn"/>.</returns>
    public bool IsKnownOn(Guid workspace, string module) =>
        _listener.IsFresh && _off.TryGetValue(workspace, out var off) && !off.Contains(module);

    public async ValueTask<bool> IsOn(Guid workspace, string module, CancellationToken cancellation) =>
        !(_listener.IsFresh && _off.TryGetValue(workspace, out var off) ? off : await Load(workspace, cancellation)).Contains(module);

    /// <summary>For the node that made the change, which must not wait to hear of it.</summary>
    public void Forget(Guid workspace)
    {
        Interlocked.Increment(ref _changes);
        _off.TryRemove(workspace, out _);
    }

    public void Dispose() => _listening.Dispose();

    private void Forget(string payload)
    {
        if (Guid.TryParse(payload, out var workspace))
        {
            Forget(workspace);
        }
    }

    private void Clear()
    {
        Interlocked.Increment(ref _changes);
        _off.Clear();
    }

    private async Task<FrozenSet<string>> Load(Guid workspace, CancellationToken cancellation)
    {
        var before = Interlocked.Read(ref _changes);
        var off = (await _scopes.Run(workspace, services => services.GetRequiredService<WorkspaceDb>().Many<string>(
            "select module from kernel.module_installation where not is_on", null, cancellation))).ToFrozenSet(StringComparer.Ordinal);
        // What was read before a change that came meanwhile must not be remembered after it.
        if (before == Interlocked.Read(ref _changes))
        {
            _off[workspace] = off.Count == 0 ? FrozenSet<string>.Empty : off;
        }

        return off;
    }
}
