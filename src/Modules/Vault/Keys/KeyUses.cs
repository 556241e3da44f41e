using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Socle.Kernel.Workspaces;

namespace Socle.Vault.Keys;

/// <summary>When each key was last used, and how often: kept in memory and written every few seconds, never with a request.</summary>
internal sealed partial class KeyUses(WorkspaceScopes scopes, KeyMeters meters, TimeProvider clock, ILogger<KeyUses> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private ConcurrentDictionary<Guid, Tally> _tallies = new();

    public void Note(VerifiedKey key, IPAddress? address)
    {
        var tally = _tallies.GetOrAdd(key.Id, static (_, workspaceId) => new Tally(workspaceId), key.WorkspaceId);
        Interlocked.Increment(ref tally.Count);
        (tally.LastAt, tally.LastFrom) = (clock.GetUtcNow(), address);
    }

    public async Task Write(CancellationToken cancellation)
    {
        var counted = Interlocked.Exchange(ref _tallies, new ConcurrentDictionary<Guid, Tally>());
        var uses = counted.Select(pair => new KeyUse(
            pair.Key, pair.Value.WorkspaceId, Interlocked.Read(ref pair.Value.Count), pair.Value.LastAt, KeyNetworks.Coarse(pair.Value.LastFrom)));
        foreach (var workspace in uses.GroupBy(use => use.WorkspaceId))
        {
            await scopes.Run(workspace.Key, services => services.GetRequiredService<KeyStore>().AddUses([.. workspace], cancellation));
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Unless(async () =>
        {
            await Write(cancellationToken);
            await meters.GiveBack(cancellationToken);
        });
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await Unless(() => Write(stoppingToken));
        }
    }

    private async Task Unless(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception error)
        {
            // Whatever it is: some counts are lost, and one that left here would stop the node.
            LogLost(error.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Uses of keys were not written: {Reason}")]
    private partial void LogLost(string reason);

    private sealed class Tally(Guid workspaceId)
    {
        public long Count;

        public Guid WorkspaceId { get; } = workspaceId;

        public DateTimeOffset LastAt { get; set; }

        public IPAddress? LastFrom { get; set; }
    }
}
