using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Socle.Bench.Load;
using Socle.Bench.Running;

namespace Socle.Bench.Chat;

/// <summary>One chatbot of the running server: given texts as an owner would, and asked as its app does.</summary>
internal sealed class ChatbotUnderLoad(SocleServer server, Guid id)
{
    private const int FilesInOneUpload = 10;

    public static async Task<ChatbotUnderLoad> Create(SocleServer server, CancellationToken cancellation) =>
        new(server, (await server.Post("/api/chatbots", new { name = "Bench", language = "fr" }, cancellation)).GetProperty("id").GetGuid());

    /// <summary>Uploads each text as a .txt file, and waits until no source is pending or the time is over.</summary>
    public async Task<Ingestion> Give(IReadOnlyList<string> texts, TimeSpan patience, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var before = await Count(cancellation);
        foreach (var files in texts.Chunk(FilesInOneUpload))
        {
            await Upload(files, cancellation);
        }

        while (true)
        {
            var now = await Count(cancellation);
            if (now.Pending == 0 || watch.Elapsed > patience)
            {
                return new Ingestion(now.Passages - before.Passages, now.Failed - before.Failed, now.Pending, watch.Elapsed);
            }

            await Task.Delay(100, cancellation);
        }
    }

    /// <returns>How long one question took, its answer read whole.</returns>
    public async Task<TimeSpan> Ask(string question, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        await server.Post(Path, new { question }, cancellation);
        return watch.Elapsed;
    }

    public PreparedRequest[] Questions(IEnumerable<string> questions) =>
        [.. questions.Select(question => PreparedRequest.Post(
            new Uri(server.Address, Path), server.Token, JsonSerializer.Serialize(new { question }), expectedStatus: 200))];

    private string Path => $"/api/chatbots/{id}/ask";

    private async Task Upload(IEnumerable<string> texts, CancellationToken cancellation)
    {
        using var form = new MultipartFormDataContent();
        foreach (var text in texts)
        {
            var file = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
            file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
            form.Add(file, "files", "notes.txt");
        }

        using var answer = await server.Client.PostAsync($"/api/chatbots/{id}/sources", form, cancellation);
        answer.EnsureSuccessStatusCode();
    }

    private async Task<(int Passages, int Pending, int Failed)> Count(CancellationToken cancellation)
    {
        var (passages, pending, failed, cursor) = (0, 0, 0, "");
        do
        {
            var page = await server.Client.GetFromJsonAsync<JsonElement>($"/api/chatbots/{id}/sources?limit=200{cursor}", cancellation);
            foreach (var source in page.GetProperty("items").EnumerateArray())
            {
                var status = source.GetProperty("status").GetString();
                passages += status == "ready" ? source.GetProperty("passages").GetInt32() : 0;
                pending += status == "pending" ? 1 : 0;
                failed += status == "failed" ? 1 : 0;
            }

            cursor = page.GetProperty("nextCursor").GetString() is { } next ? $"&cursor={next}" : "";
        }
        while (cursor.Length > 0);

        return (passages, pending, failed);
    }
}

/// <summary>What became of the texts that a chatbot was given.</summary>
internal sealed record Ingestion(int Passages, int Failed, int Pending, TimeSpan Time)
{
    public double PerSecond => Passages / Time.TotalSeconds;
}
