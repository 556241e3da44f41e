using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Socle.Operations.Tests;

/// <summary>Clients that write and read until they are told to stop, and judge every answer.</summary>
internal sealed class Load : IDisposable
{
    private const int Pairs = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _clients;
    private int _refused;
    private int _passed;

    public Load(OwnNode node, string chatbot)
    {
        Chatbot = chatbot;
        _clients = Task.WhenAll(Enumerable.Range(0, Pairs).SelectMany(number => new[] { Write(node, number), Read(node, number) }));
    }

    public string Chatbot { get; }

    /// <summary>The titles whose writing was confirmed.</summary>
    public ConcurrentQueue<string> Confirmed { get; } = new();

    /// <summary>Answers that no client should ever get.</summary>
    public ConcurrentQueue<string> Wrong { get; } = new();

    public int Refused => _refused;

    /// <summary>Returns when so many more requests have gone well.</summary>
    public async Task Passes(int more)
    {
        var until = Volatile.Read(ref _passed) + more;
        while (Volatile.Read(ref _passed) < until && Wrong.IsEmpty)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    public async Task Stop()
    {
        await _stopping.CancelAsync();
        await _clients;
    }

    public void Dispose() => _stopping.Dispose();

    private Task Write(OwnNode node, int number) => Loop(node, number, async (client, turn) =>
    {
        var title = $"{number}-{turn}";
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/chatbots/{Chatbot}/sources")
        {
            Content = JsonContent.Create(new { title, text = $"Le mot de passe du jour est {title}." }),
        };
        request.Headers.Add("Idempotency-Key", title);
        if (await Judge(client, request, HttpStatusCode.Accepted))
        {
            Confirmed.Enqueue(title);
        }
    });

    private Task Read(OwnNode node, int number) => Loop(node, number, (client, _) =>
        Judge(client, new HttpRequestMessage(HttpMethod.Get, $"/api/chatbots/{Chatbot}/sources?limit=5"), HttpStatusCode.OK));

    private async Task Loop(OwnNode node, int number, Func<HttpClient, int, Task> act)
    {
        using var client = node.Client(number % 2 == 0 ? "fr" : "en");
        for (var turn = 0; !_stopping.IsCancellationRequested && Wrong.IsEmpty; turn++)
        {
            await act(client, turn);
            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    private async Task<bool> Judge(HttpClient client, HttpRequestMessage request, HttpStatusCode expected)
    {
        try
        {
            using var answer = await client.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode == expected)
            {
                Interlocked.Increment(ref _passed);
                return true;
            }

            if (IsTold(client, answer, text))
            {
                Interlocked.Increment(ref _refused);
            }
            else
            {
                Wrong.Enqueue($"{request.Method} {(int)answer.StatusCode} {answer.Headers}{text}");
            }
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            Wrong.Enqueue($"{request.Method} {error}");
        }

        return false;
    }

    // A problem in the client's language that says when to come again.
    private static bool IsTold(HttpClient client, HttpResponseMessage answer, string text)
    {
        var language = client.DefaultRequestHeaders.AcceptLanguage.Single().Value;
        return answer.StatusCode == HttpStatusCode.ServiceUnavailable
            && answer.Headers.RetryAfter?.Delta > TimeSpan.Zero
            && answer.Content.Headers.ContentType?.MediaType == "application/problem+json"
            && answer.Content.Headers.ContentLanguage.Single() == language
            && JsonElement.Parse(text).GetProperty("type").GetString() == "/problems/database-away"
            && text.Contains(language == "fr" ? "injoignable" : "away", StringComparison.OrdinalIgnoreCase);
    }
}
