using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Socle.TestKit;

namespace Socle.Chatbots.Tests;

/// <summary>A visitor of a site, as the widget speaks for one.</summary>
internal sealed class Visitor(HttpClient client, string publicKey, string? origin = Visitor.Site)
{
    public const string Site = "http://localhost:9000";

    public Guid ConversationId { get; private set; }

    public string Token { get; private set; } = "";

    public static Visitor Of(TestServer server, JsonElement chatbot, string? origin = Site) =>
        new(server.Anonymous(), chatbot.GetProperty("publicKey").GetString()!, origin);

    public Task<HttpResponseMessage> TryStart() => client.SendAsync(
        new HttpRequestMessage(HttpMethod.Post, $"/api/widget/{publicKey}/conversations")
        {
            Content = JsonContent.Create(new { page = $"{Site}/produits" }),
        }.From(origin));

    public async Task<Visitor> Start()
    {
        var body = await (await TryStart()).Json();
        ConversationId = body.GetProperty("id").GetGuid();
        Token = body.GetProperty("token").GetString()!;
        return this;
    }

    public Task<HttpResponseMessage> TrySay(string text, string? key = null)
    {
        var request = Signed(HttpMethod.Post, $"/api/widget/conversations/{ConversationId}/messages");
        request.Content = JsonContent.Create(new { text });
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return client.SendAsync(request);
    }

    public async Task<IReadOnlyList<StreamEvent>> Say(string text, string? key = null)
    {
        var response = await TrySay(text, key);
        response.IsSuccessStatusCode.ShouldBeTrue(await response.Content.ReadAsStringAsync());
        return await Events(response);
    }

    public async Task<IReadOnlyList<StreamEvent>> Resume(string messageId, string? lastEventId)
    {
        var request = Signed(HttpMethod.Get, $"/api/widget/conversations/{ConversationId}/messages/{messageId}/stream");
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        return await Events(await client.SendAsync(request));
    }

    public async Task<JsonElement> History() =>
        await (await client.SendAsync(Signed(HttpMethod.Get, $"/api/widget/conversations/{ConversationId}/messages"))).Json();

    public HttpRequestMessage Signed(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, path).From(origin);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return request;
    }

    private static async Task<IReadOnlyList<StreamEvent>> Events(HttpResponseMessage response)
    {
        var events = new List<StreamEvent>();
        await foreach (var item in SseParser.Create(await response.Content.ReadAsStreamAsync()).EnumerateAsync())
        {
            events.Add(new StreamEvent(item.EventId, item.EventType, JsonElement.Parse(item.Data)));
        }

        return events;
    }
}

/// <summary>One event of an answer's stream.</summary>
internal sealed record StreamEvent(string? Id, string Name, JsonElement Data)
{
    public static string Text(IEnumerable<StreamEvent> events) =>
        string.Concat(events.Where(e => e.Name == "delta").Select(e => e.Data.GetProperty("text").GetString()));
}
