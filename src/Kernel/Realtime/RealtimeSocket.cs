using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Security.Claims;
using System.Text;
using System.Threading.Channels;

namespace Socle.Kernel.Realtime;

/// <summary>One client. What is sent waits in a short queue; a client that lets it fill up is dropped rather than waited for.</summary>
internal sealed class RealtimeSocket(WebSocket socket, ClaimsPrincipal caller, Guid workspace, TimeProvider time)
{
    private const int MostWaiting = 256;
    private const int LongestMessage = 4096;
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(2);

    private readonly Channel<byte[]> _outgoing = Channel.CreateBounded<byte[]>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    private readonly TaskCompletionSource<RealtimeClose> _close = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, bool> _topics = new(StringComparer.Ordinal);

    public ClaimsPrincipal Caller => caller;

    public Guid Workspace => workspace;

    public IEnumerable<string> Topics => _topics.Keys;

    public bool Hears(string topic) => _topics.ContainsKey(topic);

    public void Subscribe(string topic) => _topics[topic] = true;

    public void Unsubscribe(string topic) => _topics.TryRemove(topic, out _);

    public void Send(byte[] text)
    {
        if (!_outgoing.Writer.TryWrite(text))
        {
            Close(RealtimeClose.TooSlow);
        }
    }

    public void Close(RealtimeClose reason) => _close.TrySetResult(reason);

    /// <summary>Until either side ends it.</summary>
    /// <param name="received">Called with each message, one after the other.</param>
    /// <param name="expiresAt">When the caller's token ends, or null.</param>
    public async Task Run(Action<string> received, DateTimeOffset? expiresAt)
    {
        using var aborted = new CancellationTokenSource();
        using var expiry = expiresAt is { } end ? CloseAt(end) : null;
        var receiving = Quietly(() => Receive(received, aborted.Token));
        var sending = Quietly(() => SendAll(aborted.Token));
        await Task.WhenAny(receiving, sending, _close.Task);
        Close(RealtimeClose.ByClient);
        _outgoing.Writer.TryComplete();

        // A send that hangs is given up by the abort; until then the goodbye has its chance.
        aborted.CancelAfter(Goodbye);
        await sending;
        await Quietly(() => SayGoodbye(aborted.Token));
        await receiving;
    }

    private ITimer CloseAt(DateTimeOffset end)
    {
        var left = end - time.GetUtcNow();
        return time.CreateTimer(
            _ => Close(RealtimeClose.SignedOut), null, left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private async Task SendAll(CancellationToken aborted)
    {
        await foreach (var text in _outgoing.Reader.ReadAllAsync(aborted))
        {
            if (_close.Task.IsCompleted)
            {
                return;
            }

            await socket.SendAsync(text, WebSocketMessageType.Text, endOfMessage: true, aborted);
        }
    }

    private async Task Receive(Action<string> received, CancellationToken aborted)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(LongestMessage);
        try
        {
            while (await ReceiveOne(buffer.AsMemory(0, LongestMessage), aborted) is { } message)
            {
                if (!_close.Task.IsCompleted)
                {
                    received(message);
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <returns>Null when there will be no more.</returns>
    private async Task<string?> ReceiveOne(Memory<byte> buffer, CancellationToken aborted)
    {
        var length = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer[length..], aborted);
            length += part.Count;
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(buffer.Span[..length]);
            }

            if (length == buffer.Length)
            {
                Close(RealtimeClose.TooLong);
                return null;
            }
        }
    }

    private async Task SayGoodbye(CancellationToken aborted)
    {
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            var close = await _close.Task;
            await socket.CloseOutputAsync((WebSocketCloseStatus)close.Code, close.Reason, aborted);
        }
    }

    // A client that vanishes is no failure of ours.
    private static async Task Quietly(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // It is over, which is all there is to know.
        }
    }
}
