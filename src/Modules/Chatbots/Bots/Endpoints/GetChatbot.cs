using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;

namespace Socle.Chatbots.Bots.Endpoints;

/// <summary>GET /api/chatbots/{id}</summary>
internal static class GetChatbot
{
    public static async Task<Results<Ok<Chatbot>, Problem>> Handle(Guid id, ChatbotStore chatbots, CancellationToken cancellation) =>
        await chatbots.Find(id, cancellation) is { } chatbot ? TypedResults.Ok(chatbot) : Problem.NotFound();
}
