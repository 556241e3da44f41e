using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Socle.Kernel.Storage;

namespace Socle.Vault.Audit;

/// <summary>
/// Writes, every minute and when the node stops, where each chain that grew now ends: signed lines in the data folder, one file for
/// each chain. Who puts an older copy of the database in its place, with all its hashes right, is told from them.
/// </summary>
internal sealed partial class Checkpoints(
    IServiceScopeFactory scopes, AuditKeys keys, DataFolder folder, TimeProvider clock, ILogger<Checkpoints> logger) : BackgroundService
{
    // Above it, a file keeps the lines of its second half.
    private const int MostLines = 10_000;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    // A transaction may commit a little after the time it writes.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Dictionary<Guid, long> _written = [];
    private DateTimeOffset _since = DateTimeOffset.MinValue;

    public async Task Write(CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            var began = clock.GetUtcNow();
            await using var scope = scopes.CreateAsyncScope();
            foreach (var head in await scope.ServiceProvider.GetRequiredService<AuditStore>().ListChanged(_since, cancellation))
            {
                if (_written.GetValueOrDefault(head.WorkspaceId) < head.Seq && await IsNew(head, cancellation))
                {
                    await Append(head, cancellation);
                }

                _written[head.WorkspaceId] = Math.Max(head.Seq, _written.GetValueOrDefault(head.WorkspaceId));
            }

            _since = began - Overlap;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <returns>Those of a chain, the oldest first; null in the place of a line that is forged or damaged.</returns>
    public async Task<IReadOnlyList<Checkpoint?>> Read(Guid workspaceId, CancellationToken cancellation)
    {
        var file = FileOf(workspaceId);
        return File.Exists(file)
            ? [.. (await File.ReadAllLinesAsync(file, cancellation)).Where(line => line.Length > 0).Select(line => Checkpoint.Read(line, keys))]
            : [];
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Unless(() => Write(cancellationToken));
    }

    public override void Dispose()
    {
        _gate.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            await Unless(() => Write(stoppingToken));
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    // After a start nothing is remembered; and a chain that is behind its last checkpoint must not look as if all were well.
    private async Task<bool> IsNew(ChangedHead head, CancellationToken cancellation) =>
        !(await Read(head.WorkspaceId, cancellation)).Any(known => known is not null && known.Seq >= head.Seq);

    private async Task Append(ChangedHead head, CancellationToken cancellation)
    {
        var file = FileOf(head.WorkspaceId);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute); // it lies in one
        var lines = File.Exists(file) ? await File.ReadAllLinesAsync(file, cancellation) : [];
        if (lines.Length >= MostLines)
        {
            await File.WriteAllLinesAsync(file + ".new", lines.Skip(lines.Length / 2), cancellation);
            File.Move(file + ".new", file, overwrite: true);
        }

        await File.AppendAllTextAsync(file, Checkpoint.Of(head, clock.GetUtcNow(), keys).Line() + "\n", cancellation);
    }

    private string FileOf(Guid workspaceId) => Path.Combine(folder.Path, "audit", $"{workspaceId}.jsonl");

    private async Task Unless(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception error)
        {
            // Whatever it is: the next minute will do, and one that left here would stop the node.
            LogNotWritten(error.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "No checkpoint of the audit trail was written: {Reason}")]
    private partial void LogNotWritten(string reason);
}
