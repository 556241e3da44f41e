using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;

namespace Socle.Chatbots.Conversations.Endpoints;

/// <summary>GET /api/conversations/{id}, whole.</summary>
internal static class GetConversation
{
    /// <summary>A conversation has at most this many messages in one answer; a longer one is exported.</summary>
    private const int MostMessages = 2000;

    public sealed record Response(
        Guid Id, Guid ChatbotId, string ChatbotName, DateTime StartedAt, DateTime LastMessageAt, string? Page, string? Visitor,
        int Unanswered, IReadOnlyList<Message> Messages);

    public static async Task<Results<Ok<Response>, Problem>> Handle(
        Guid id, ConversationStore conversations, MessageStore messages, CancellationToken cancellation)
    {
        if (await conversations.Find(id, cancellation) is not { } found)
        {
            return Problem.NotFound();
        }

        var said = await messages.List(id, after: 0, MostMessages, cancellation);
        return TypedResults.Ok(new Response(
            found.Id, found.ChatbotId, found.ChatbotName, found.StartedAt, found.LastMessageAt, found.Page, found.Visitor,
            found.Unanswered, said));
    }
}
