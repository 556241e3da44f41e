using System.Threading.Channels;
using Dapper;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Socle.Kernel.Storage.Listening;

/// <summary>
/// Sends NOTIFY for the whole node, many at a time. A NOTIFY inside a transaction takes a lock that all commits of the cluster
/// wait for; sent after the commit, together, they cost one small transaction.
/// </summary>
internal sealed partial class Notifier(Func<Database> database, ILogger<Notifier> logger) : BackgroundService
{
    private const int MostWaiting = 10_000;
    private const int MostAtOnce = 500;

    private readonly Channel<Notice> _waiting = Channel.CreateBounded<Notice>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    /// <summary>Sends soon. It is lost if the node or the database ends first: only for what can be found again.</summary>
    public void Send(string channel, string payload) => _waiting.Writer.TryWrite(new Notice(channel, payload));

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _waiting.Writer.TryComplete();
        // What is waiting is sent before the base class cancels the loop.
        await (ExecuteTask ?? Task.CompletedTask).WaitAsync(TimeSpan.FromSeconds(1), cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<Notice>(MostAtOnce);
        while (await _waiting.Reader.WaitToReadAsync(stoppingToken))
        {
            while (batch.Count < MostAtOnce && _waiting.Reader.TryRead(out var notice))
            {
                batch.Add(notice);
            }

            await Send(batch, stoppingToken);
            batch.Clear();
        }
    }

    private async Task Send(List<Notice> batch, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await database().App.OpenConnectionAsync(cancellation);
            await connection.ExecuteAsync(new CommandDefinition(
                "select pg_notify(channel, payload) from unnest(@channels, @payloads) as notice (channel, payload)",
                new { channels = batch.Select(n => n.Channel).ToArray(), payloads = batch.Select(n => n.Payload).ToArray() },
                cancellationToken: cancellation));
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // Whatever it is: notices are only for what can be found again, and one that left here would stop the node.
            LogLost(batch.Count, error.Message);
        }
    }

    private sealed record Notice(string Channel, string Payload);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} notices were not sent: {Reason}")]
    private partial void LogLost(int count, string reason);
}
