using System.Net.WebSockets;
using System.Text;
using Socle.Kernel.Modules;

namespace Socle.Kernel.Tests.Realtime;

/// <summary>Connects as a browser does.</summary>
internal sealed class RealtimeClient : IDisposable
{
    // A slow machine may need it; an answer that never comes must not hold up the whole run.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly ClientWebSocket _socket = new();

    public WebSocketCloseStatus? CloseStatus => _socket.CloseStatus;

    public string? SubProtocol => _socket.SubProtocol;

    /// <param name="expiresIn">Of the token.</param>
    public static async Task<RealtimeClient> Connect(
        SocleNode node, Guid workspace, string permission = "things_read", string? origin = null, TimeSpan? expiresIn = null)
    {
        var client = new RealtimeClient();
        var expiry = (TimeProvider.System.GetUtcNow() + (expiresIn ?? TimeSpan.FromHours(1))).ToUnixTimeSeconds();
        client._socket.Options.AddSubProtocol("socle.v1");
        client._socket.Options.AddSubProtocol($"bearer.{workspace:N}.{workspace}.{permission}.{expiry}");
        client._socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
        {
            client._socket.Options.SetRequestHeader("Origin", origin);
        }

        await client._socket.ConnectAsync(new Uri($"ws://{node.Address.Authority}/api/realtime"), TestContext.Current.CancellationToken);
        return client;
    }

    public Task Send(string text) => _socket.SendAsync(
        Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    /// <summary>Subscribes, and returns when the server has said so.</summary>
    public async Task Subscribe(string topic)
    {
        await Send($$"""{"subscribe":["{{topic}}"]}""");
        (await Receive()).ShouldBe($$"""{"subscribed":["{{topic}}"]}""", $"closed: {CloseStatus}");
    }

    /// <returns>The next message, or null when the server has closed.</returns>
    public async Task<string?> Receive()
    {
        var buffer = new byte[16 * 1024];
        var received = await _socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken)
            .WaitAsync(Patience, TestContext.Current.CancellationToken);
        return received.MessageType == WebSocketMessageType.Close ? null : Encoding.UTF8.GetString(buffer, 0, received.Count);
    }

    public void Dispose() => _socket.Dispose();
}
