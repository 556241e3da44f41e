using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;

namespace Socle.Chatbots.Bots.Endpoints;

/// <summary>POST /api/chatbots</summary>
internal static class CreateChatbot
{
    public sealed record Request(
        [Required, MaxLength(100)] string Name,
        [Required, RegularExpression("^(fr|en)$")] string Language,
        [MaxLength(500)] string? Welcome,
        [MaxLength(4000)] string? Instructions,
        [MaxLength(Bots.Origins.Most)] IReadOnlyList<string>? Origins);

    public static async Task<Results<Created<Chatbot>, Problem>> Handle(
        Request request, ChatbotStore chatbots, CancellationToken cancellation)
    {
        if (OriginList.Read(request.Origins ?? [], out var origins) is { } problem)
        {
            return problem;
        }

        var chatbot = await chatbots.Add(
            new NewChatbot(request.Name.Trim(), request.Language, request.Welcome, request.Instructions, origins), cancellation);
        return TypedResults.Created($"/api/chatbots/{chatbot.Id}", chatbot);
    }
}
