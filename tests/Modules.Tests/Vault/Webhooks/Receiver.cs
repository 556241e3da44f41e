using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Socle.Vault.Tests.Webhooks;

/// <summary>A site on loopback that takes webhooks, answers as it is told by its path, and remembers what came.</summary>
public sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Message> _messages = new();

    private Receiver(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public static async Task<Receiver> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new Receiver(builder.Build());
        // The last part of a path is the status it answers with; "redirect" leads elsewhere.
        receiver._app.MapPost("/{who}/{status}", receiver.Take);
        await receiver._app.StartAsync();
        return receiver;
    }

    public IReadOnlyList<Message> MessagesOf(string who) => [.. _messages.Where(message => message.Who == who)];

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> Take(string who, string status, HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync();
        _messages.Enqueue(new Message(
            who, request.Headers["webhook-id"].ToString(), request.Headers["webhook-timestamp"].ToString(),
            request.Headers["webhook-signature"].ToString(), request.ContentType, body));
        if (status == "503")
        {
            request.HttpContext.Response.Headers.RetryAfter = "7200";
        }

        return status == "redirect" ? Results.Redirect($"/{who}/200") : Results.StatusCode(int.Parse(status));
    }

    public sealed record Message(string Who, string Id, string Timestamp, string Signature, string? ContentType, string Body);
}
