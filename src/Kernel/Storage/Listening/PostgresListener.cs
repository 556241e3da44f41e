using System.Collections.Immutable;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Socle.Kernel.Storage.Listening;

/// <summary>
/// The node's one LISTEN connection. When it is cut it comes back by itself and tells its subscribers to reload.
/// </summary>
internal sealed partial class PostgresListener(Func<Database> database, TimeProvider time, ILogger<PostgresListener> logger) : BackgroundService, IListener
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private ImmutableArray<Subscription> _subscriptions = [];
    private long _lastHeartbeat = long.MinValue;

    /// <inheritdoc/>
    public bool IsFresh
    {
        get
        {
            var last = Volatile.Read(ref _lastHeartbeat);
            return last != long.MinValue && time.GetElapsedTime(last) < Fresh;
        }
    }

    /// <inheritdoc/>
    public IDisposable Listen(string channel, Action<string> heard, Action reload)
    {
        if (channel.Length is 0 or > 60 || !channel.All(c => char.IsAsciiLetterLower(c) || c == '_'))
        {
            throw new ArgumentException($"'{channel}' is no name for a channel.", nameof(channel));
        }

        var subscription = new Subscription(channel, heard, reload);
        ImmutableInterlocked.Update(ref _subscriptions, list => list.Add(subscription));
        return new End(() => ImmutableInterlocked.Update(ref _subscriptions, list => list.Remove(subscription)));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = TimeSpan.Zero;
        while (!stoppingToken.IsCancellationRequested)
        {
            var began = time.GetTimestamp();
            try
            {
                await ListenUntilCut(stoppingToken);
            }
            catch (Exception error)
            {
                // Whatever it is: a cut shows as one of many exceptions, and one that left this loop would stop the node.
                if (stoppingToken.IsCancellationRequested)
                {
                    return;
                }

                pause = time.GetElapsedTime(began) > LongestPause ? TimeSpan.Zero : Longer(pause);
                LogCut(error.Message, pause);
            }

            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ListenUntilCut(CancellationToken cancellation)
    {
        await using var connection = await database().Listening.OpenConnectionAsync(cancellation);
        connection.Notification += (_, notice) => Tell(notice);
        var known = ImmutableHashSet<Subscription>.Empty;
        var channels = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            var added = _subscriptions.Where(s => !known.Contains(s)).ToList();
            var sent = time.GetTimestamp();
            await Beat(connection, added.Select(s => s.Channel).Where(channels.Add), cancellation);
            known = known.Union(added);
            added.ForEach(subscription => subscription.Reload());
            // Last: whoever sees a fresh heartbeat has reloaded what an interruption made stale.
            Volatile.Write(ref _lastHeartbeat, sent);
            while (time.GetElapsedTime(sent) < Heartbeat)
            {
                // Never only what is left of the time: a wait that ends inside a notice breaks the connection, and under
                // a flood of notices a short one does.
                await connection.WaitAsync(Quiet, cancellation);
            }
        }
    }

    // What was committed before the heartbeat was sent has been heard when it is answered. A heartbeat without
    // an answer for two seconds means that the connection is dead, whatever TCP believes.
    private static async Task Beat(NpgsqlConnection connection, IEnumerable<string> newChannels, CancellationToken cancellation)
    {
        // Channel names were checked by Listen; LISTEN takes no parameters.
        var sql = string.Concat(newChannels.Select(channel => $"listen {channel};")) + "select 1";
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 2 };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private void Tell(NpgsqlNotificationEventArgs notice)
    {
        foreach (var subscription in _subscriptions)
        {
            if (subscription.Channel == notice.Channel)
            {
                subscription.Heard(notice.Payload);
            }
        }
    }

    private static TimeSpan Longer(TimeSpan pause)
    {
        var doubled = pause == TimeSpan.Zero ? TimeSpan.FromMilliseconds(100) : pause * 2;
        return doubled < LongestPause ? doubled : LongestPause;
    }

    private sealed class End(Action action) : IDisposable
    {
        public void Dispose() => action();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The LISTEN connection was cut ({Reason}); connecting again in {Pause}")]
    private partial void LogCut(string reason, TimeSpan pause);
}
