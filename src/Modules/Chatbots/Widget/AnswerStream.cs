using System.Net.ServerSentEvents;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Socle.Chatbots.Conversations;
using Socle.Kernel.Http;

namespace Socle.Chatbots.Widget;

/// <summary>
/// An answer as server-sent events: <c>accepted</c>, <c>delta</c>…, <c>citations</c>, <c>done</c>. The answer is kept before its first
/// event is sent and always cut the same way, so an event's number means the same on every node and after every break.
/// </summary>
/// <param name="AnswerId">The answer's message.</param>
/// <param name="After">The number of the last event the visitor has; -1 for none.</param>
/// <param name="Find">Gives the whole answer; null when it is gone.</param>
internal sealed record AnswerStream(Guid AnswerId, int After, Func<CancellationToken, Task<Message?>> Find) : IResult
{
    private const int DeltaLength = 24;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        // Proxies that would collect the events first are told not to.
        response.Headers["X-Accel-Buffering"] = "no";
        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await SseFormatter.WriteAsync(Events(httpContext.RequestAborted), response.Body, Format, httpContext.RequestAborted);
    }

    private async IAsyncEnumerable<SseItem<object>> Events(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        if (After < 0)
        {
            yield return Item(0, "accepted", new { messageId = AnswerId });
        }

        var answer = await Find(cancellation);
        if (answer is null)
        {
            yield return Item(0, "gone", new { messageId = AnswerId });
            yield break;
        }

        foreach (var (number, name, data) in Parts(answer).Where(part => part.Number > After))
        {
            yield return Item(number, name, data);
        }
    }

    private static IEnumerable<(int Number, string Name, object Data)> Parts(Message answer)
    {
        var number = 0;
        foreach (var text in Cut(answer.Text))
        {
            yield return (++number, "delta", new { text });
        }

        yield return (++number, "citations", new { citations = answer.Citations ?? [] });
        yield return (++number, "done", new { messageId = answer.Id, answered = answer.Answered == true });
    }

    /// <summary>At spaces, so that a word is never shown by halves.</summary>
    internal static IEnumerable<string> Cut(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = Math.Min(start + DeltaLength, text.Length);
            while (end < text.Length && text[end - 1] != ' ')
            {
                end++;
            }

            yield return text[start..end];
            start = end;
        }
    }

    private static SseItem<object> Item(int number, string name, object data) =>
        new(data, name) { EventId = number.ToString(System.Globalization.CultureInfo.InvariantCulture) };

    private static void Format(SseItem<object> item, System.Buffers.IBufferWriter<byte> writer)
    {
        using var json = new Utf8JsonWriter(writer, new JsonWriterOptions { Encoder = Json.Options.Encoder });
        JsonSerializer.Serialize(json, item.Data, item.Data.GetType(), Json.Options);
    }
}
