using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;

namespace Socle.Chatbots.Conversations.Endpoints;

/// <summary>GET /api/conversations?chatbotId=&amp;from=&amp;to=&amp;q=&amp;unanswered=</summary>
internal static class ListConversations
{
    public static async Task<Ok<Page<Conversation>>> Handle(
        [AsParameters] ConversationFilter filter, PageRequest page, ConversationStore conversations, CancellationToken cancellation)
    {
        var rows = await conversations.List(filter, page, cancellation);
        return TypedResults.Ok(page.Page(rows, last => new ConversationStore.Position(last.LastMessageAt, last.Id)));
    }
}
