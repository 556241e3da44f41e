using System.Collections.Concurrent;
using System.Security.Claims;
using System.Text;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Socle.Kernel.Http;
using Socle.Kernel.Storage.Listening;

namespace Socle.Kernel.Realtime;

/// <summary>The clients of this node: brings them what any node publishes for their workspace, and sends away who may not stay.</summary>
internal sealed partial class RealtimeHub(
    PostgresListener listener, IConnectionGuard guard, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<RealtimeHub> logger)
    : BackgroundService, IRealtimeConnections
{
    private const int MostPerCaller = 20;
    private static readonly TimeSpan CheckEvery = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<RealtimeSocket, bool> _sockets = new();
    private readonly Signal _recheck = new();
    private readonly TaskCompletionSource _listens = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Count => _sockets.Count;

    /// <summary>Ends when this node hears what is published: whoever is let in before would miss it without knowing.</summary>
    public Task Listens => _listens.Task;

    public void Recheck() => _recheck.Set();

    /// <returns>False when the caller has too many connections already.</returns>
    public bool HasRoomFor(ClaimsPrincipal caller)
    {
        var subject = caller.FindFirst(SocleClaims.Subject)?.Value;
        return _sockets.Count(other => other.Key.Caller.FindFirst(SocleClaims.Subject)?.Value == subject) < MostPerCaller;
    }

    public void Add(RealtimeSocket socket) => _sockets.TryAdd(socket, true);

    public void Remove(RealtimeSocket socket) => _sockets.TryRemove(socket, out _);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var listening = listener.Listen(RealtimeMessage.Channel, Deliver, TellToReload);
        // When the application stops, the server first waits for its requests to end, and these are requests.
        await using var stopping = lifetime.ApplicationStopping.Register(() => CloseAll(RealtimeClose.GoingAway));
        while (!stoppingToken.IsCancellationRequested)
        {
            await _recheck.Wait(CheckEvery, time, stoppingToken);
            foreach (var (socket, _) in _sockets)
            {
                await Check(socket, stoppingToken);
            }
        }
    }

    private async Task Check(RealtimeSocket socket, CancellationToken cancellation)
    {
        try
        {
            if (!await guard.MayStay(socket.Caller, cancellation))
            {
                socket.Close(RealtimeClose.SignedOut);
            }
        }
        catch (Exception error) when (error is NpgsqlException or TimeoutException)
        {
            // It could not be asked: the token's own time still binds, and the next check is soon.
            LogUnchecked(error.Message);
        }
    }

    private void Deliver(string notice)
    {
        if (RealtimeMessage.OfNotice(notice) is not { } message)
        {
            return;
        }

        byte[]? text = null;
        foreach (var (socket, _) in _sockets)
        {
            if (socket.Workspace == message.Workspace && socket.Hears(message.Topic))
            {
                socket.Send(text ??= Encoding.UTF8.GetBytes(message.Text));
            }
        }
    }

    // While the connection was cut, messages were lost: clients load their lists afresh.
    private void TellToReload()
    {
        foreach (var socket in _sockets.Keys)
        {
            foreach (var topic in socket.Topics)
            {
                socket.Send(Encoding.UTF8.GetBytes(RealtimeMessage.Of(socket.Workspace, topic, "reload", new { }).Text));
            }
        }

        _listens.TrySetResult();
    }

    private void CloseAll(RealtimeClose reason)
    {
        foreach (var socket in _sockets.Keys)
        {
            socket.Close(reason);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whether a connection may stay could not be checked: {Reason}")]
    private partial void LogUnchecked(string reason);
}
