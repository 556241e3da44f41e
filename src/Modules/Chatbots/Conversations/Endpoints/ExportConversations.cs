using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Socle.Kernel.Http;

namespace Socle.Chatbots.Conversations.Endpoints;

/// <summary>
/// GET /api/conversations/export?format=jsonl|csv, with the filters of the list: one conversation a line as JSON,
/// or one message a line as CSV (RFC 4180, UTF-8 with a byte-order mark, so that a spreadsheet reads the accents).
/// </summary>
internal static class ExportConversations
{
    private const int Batch = PageRequest.LargestLimit;
    private const int MostMessages = 2000;
    private const int MostConversations = 100_000;

    public static async Task<IResult> Handle(
        string? format, [AsParameters] ConversationFilter filter, ConversationStore conversations, MessageStore messages,
        HttpContext context, CancellationToken cancellation)
    {
        if (format is not ("jsonl" or "csv"))
        {
            return Problem.Unprocessable("unknown-format");
        }

        var isCsv = format == "csv";
        context.Response.ContentType = isCsv ? "text/csv; charset=utf-8" : "application/jsonl; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"conversations.{format}\"";
        if (isCsv)
        {
            Write(context.Response.BodyWriter, "\ufeffconversation,chatbot,started,page,role,answered,confidence,at,text\r\n");
        }

        await foreach (var conversation in All(filter, conversations, cancellation))
        {
            var said = await messages.List(conversation.Id, after: 0, MostMessages, cancellation);
            Write(context.Response.BodyWriter, isCsv ? Csv(conversation, said) : Line(conversation, said));
            await context.Response.BodyWriter.FlushAsync(cancellation);
        }

        return Results.Empty;
    }

    private static async IAsyncEnumerable<Conversation> All(
        ConversationFilter filter, ConversationStore conversations,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var page = new PageRequest(Batch, null, Total: false);
        for (var count = 0; count < MostConversations;)
        {
            var rows = await conversations.List(filter, page, cancellation);
            var (items, next, _) = page.Page(rows, last => new ConversationStore.Position(last.LastMessageAt, last.Id));
            foreach (var item in items)
            {
                count++;
                yield return item;
            }

            if (next is null)
            {
                yield break;
            }

            page = page with { Cursor = next };
        }
    }

    private static string Line(Conversation conversation, IReadOnlyList<Message> messages) =>
        JsonSerializer.Serialize(new { conversation, messages }, Json.Options) + "\n";

    private static string Csv(Conversation conversation, IReadOnlyList<Message> messages)
    {
        var text = new StringBuilder();
        foreach (var message in messages)
        {
            text.AppendJoin(
                ',',
                conversation.Id, Cell(conversation.ChatbotName), Time(conversation.StartedAt), Cell(conversation.Page ?? ""), message.Role,
                message.Answered switch { true => "true", false => "false", null => "" },
                message.Confidence?.ToString("0.###", CultureInfo.InvariantCulture) ?? "", Time(message.CreatedAt), Cell(message.Text));
            text.Append("\r\n");
        }

        return text.ToString();
    }

    // A visitor's text that begins like a formula must stay a text in the owner's spreadsheet (CWE-1236).
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? $"'{text}" : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Time(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static void Write(PipeWriter writer, string text)
    {
        writer.Advance(Encoding.UTF8.GetBytes(text, writer.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));
    }
}
