using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;

namespace Socle.Chatbots.Bots.Endpoints;

/// <summary>GET /api/chatbots, the newest first.</summary>
internal static class ListChatbots
{
    public static async Task<Ok<Page<Chatbot>>> Handle(PageRequest page, ChatbotStore chatbots, CancellationToken cancellation)
    {
        var rows = await chatbots.List(page, cancellation);
        var total = page.Total ? await chatbots.Count(cancellation) : (long?)null;
        return TypedResults.Ok(page.Page(rows, chatbot => new ChatbotStore.Position(chatbot.CreatedAt, chatbot.Id), total));
    }
}
