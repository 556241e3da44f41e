using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;
using Socle.Kernel.Workspaces;

namespace Socle.Kernel.Realtime;

/// <summary>
/// <c>/api/realtime</c>: a WebSocket of subprotocol <c>socle.v1</c>. Its token comes in the list of subprotocols, as
/// <c>bearer.&lt;token&gt;</c>, where a browser cannot set a header. The client says <c>{"subscribe":["conversations"]}</c> and hears
/// <c>{"subscribed":["conversations"]}</c>, then <c>{"topic","name","data"}</c> for each message.
/// </summary>
internal static class RealtimeEndpoint
{
    public const string Path = "/api/realtime";
    private const string Protocol = "socle.v1";
    private const int MostTopics = 50;

    public static WebApplication MapRealtime(this WebApplication app)
    {
        app.UseWebSockets();
        app.MapMethods(Path, [HttpMethods.Get, HttpMethods.Connect], Handle)
            .RequireAuthorization().WithTags("realtime").ExcludeFromDescription();
        return app;
    }

    private static async Task<Results<EmptyHttpResult, Problem>> Handle(
        HttpContext context, RealtimeHub hub, RealtimeOrigin origin, RealtimeTopics topics, TimeProvider time)
    {
        if (!context.WebSockets.IsWebSocketRequest || !context.WebSockets.WebSocketRequestedProtocols.Contains(Protocol))
        {
            return Problem.Of(StatusCodes.Status400BadRequest, "websocket-expected", Protocol);
        }

        if (!origin.Allows(context.Request.Headers.Origin))
        {
            return Problem.Forbidden("foreign-origin");
        }

        if (context.RequestServices.GetService(typeof(CurrentWorkspace)) is not CurrentWorkspace { IsSet: true } workspace)
        {
            return Problem.Forbidden("no-workspace");
        }

        return await Serve(context, workspace.Id, (hub, topics, time));
    }

    private static async Task<Results<EmptyHttpResult, Problem>> Serve(
        HttpContext context, Guid workspace, (RealtimeHub Hub, RealtimeTopics Topics, TimeProvider Time) parts)
    {
        if (!parts.Hub.HasRoomFor(context.User))
        {
            return Problem.Of(StatusCodes.Status429TooManyRequests, "too-many-connections");
        }

        await parts.Hub.Listens.WaitAsync(context.RequestAborted);
        using var webSocket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = Protocol,
            KeepAliveInterval = TimeSpan.FromSeconds(20),
            KeepAliveTimeout = TimeSpan.FromSeconds(20),
        });
        var socket = new RealtimeSocket(webSocket, context.User, workspace, parts.Time);
        parts.Hub.Add(socket);
        try
        {
            await socket.Run(message => Answer(socket, parts.Topics, message), ExpiryOf(context));
        }
        finally
        {
            parts.Hub.Remove(socket);
        }

        return TypedResults.Empty;
    }

    private static DateTimeOffset? ExpiryOf(HttpContext context) =>
        context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc
        ?? (long.TryParse(context.User.FindFirst("exp")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null);

    private static void Answer(RealtimeSocket socket, RealtimeTopics topics, string message)
    {
        if (Parse(message) is not { } asked || asked.Count > MostTopics)
        {
            Send(socket, new { error = "invalid-message" });
            return;
        }

        foreach (var topic in asked.Unsubscribe ?? [])
        {
            socket.Unsubscribe(topic);
        }

        var subscribed = new List<string>();
        foreach (var topic in asked.Subscribe ?? [])
        {
            if (topics.Refusal(topic, socket.Caller) is { } refusal)
            {
                Send(socket, new { error = refusal, topic });
                continue;
            }

            socket.Subscribe(topic);
            subscribed.Add(topic);
        }

        if (subscribed.Count > 0)
        {
            Send(socket, new { subscribed });
        }
    }

    private static Asked? Parse(string message)
    {
        try
        {
            var asked = JsonSerializer.Deserialize<Asked>(message, Json.Options);
            return asked is null || asked.Count == 0 || (asked.Subscribe ?? []).Concat(asked.Unsubscribe ?? []).Any(topic => topic is null)
                ? null
                : asked;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Send(RealtimeSocket socket, object answer) =>
        socket.Send(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(answer, Json.Options)));

    private sealed record Asked(string[]? Subscribe, string[]? Unsubscribe)
    {
        public int Count => (Subscribe?.Length ?? 0) + (Unsubscribe?.Length ?? 0);
    }
}
