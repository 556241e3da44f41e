using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Socle.TestKit;

namespace Socle.Chatbots.Tests;

/// <summary>What the tests of chatbots do again and again, over HTTP.</summary>
internal static class ChatbotSteps
{
    private static readonly TimeSpan ReadingTime = TimeSpan.FromSeconds(60);

    public static async Task<JsonElement> NewChatbot(this TestAccount account, string language = "fr", params string[] origins) =>
        await (await account.Client.PostAsJsonAsync("/api/chatbots", new { name = "Aide", language, origins })).Json();

    public static string Id(this JsonElement element) => element.GetProperty("id").GetString()!;

    /// <summary>Gives the chatbot a text and waits until it is known.</summary>
    public static async Task Learn(this TestAccount account, JsonElement chatbot, string text, string title = "Note")
    {
        await (await account.Client.PostAsJsonAsync($"/api/chatbots/{chatbot.Id()}/sources", new { title, text })).Json();
        (await account.WaitUntilRead(chatbot)).ShouldAllBe(source => source.GetProperty("status").GetString() == "ready");
    }

    public static async Task<HttpResponseMessage> Upload(this TestAccount account, JsonElement chatbot, params (string Name, byte[] Content)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, content) in files)
        {
            var part = new ByteArrayContent(content);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(part, "files", name);
        }

        return await account.Client.PostAsync($"/api/chatbots/{chatbot.Id()}/sources", form);
    }

    /// <summary>The chatbot's sources, once none is pending.</summary>
    public static async Task<IReadOnlyList<JsonElement>> WaitUntilRead(this TestAccount account, JsonElement chatbot)
    {
        using var limit = new CancellationTokenSource(ReadingTime);
        while (true)
        {
            var page = await (await account.Client.GetAsync($"/api/chatbots/{chatbot.Id()}/sources?limit=200", limit.Token)).Json();
            var sources = page.GetProperty("items").EnumerateArray().ToList();
            if (sources.All(source => source.GetProperty("status").GetString() != "pending"))
            {
                return sources;
            }

            await Task.Delay(100, limit.Token);
        }
    }

    public static async Task<JsonElement> Ask(this TestAccount account, JsonElement chatbot, string question) =>
        await (await account.Client.PostAsJsonAsync($"/api/chatbots/{chatbot.Id()}/ask", new { question })).Json();

    public static HttpRequestMessage From(this HttpRequestMessage request, string? origin)
    {
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return request;
    }
}
