using System.Net.WebSockets;

namespace Socle.Kernel.Realtime;

/// <summary>Why a connection ends, as the client reads it.</summary>
internal sealed record RealtimeClose(int Code, string Reason)
{
    public static RealtimeClose ByClient { get; } = new((int)WebSocketCloseStatus.NormalClosure, "bye");

    /// <summary>The node stops: connect again.</summary>
    public static RealtimeClose GoingAway { get; } = new((int)WebSocketCloseStatus.EndpointUnavailable, "restarting");

    /// <summary>The client did not read for too long and has missed messages: connect again and load afresh.</summary>
    public static RealtimeClose TooSlow { get; } = new(1013, "too-slow");

    public static RealtimeClose TooLong { get; } = new((int)WebSocketCloseStatus.MessageTooBig, "message-too-long");

    /// <summary>The token's time is over or it was revoked: connect again with a new one.</summary>
    public static RealtimeClose SignedOut { get; } = new(4401, "signed-out");
}
