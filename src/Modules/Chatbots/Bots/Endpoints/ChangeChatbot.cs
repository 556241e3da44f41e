using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;

namespace Socle.Chatbots.Bots.Endpoints;

/// <summary>PATCH /api/chatbots/{id}: what is absent stays as it is; an empty text removes it.</summary>
internal static class ChangeChatbot
{
    public sealed record Request(
        [StringLength(100, MinimumLength = 1), RegularExpression(@"(?s).*\S.*")] string? Name,
        [RegularExpression("^(fr|en)$")] string? Language,
        [MaxLength(500)] string? Welcome,
        [MaxLength(4000)] string? Instructions,
        [MaxLength(1000)] string? Consent,
        [MaxLength(Bots.Origins.Most)] IReadOnlyList<string>? Origins,
        ChatbotTheme? Theme);

    public static async Task<Results<Ok<Chatbot>, Problem>> Handle(
        Guid id, Request request, ChatbotStore chatbots, CancellationToken cancellation)
    {
        IReadOnlyList<string>? origins = null;
        if (request.Origins is { } texts && OriginList.Read(texts, out origins) is { } problem)
        {
            return problem;
        }

        var changes = new ChatbotChanges(
            request.Name?.Trim(), request.Language, request.Welcome, request.Instructions, request.Consent, origins, request.Theme);
        return await chatbots.Change(id, changes, cancellation) is { } chatbot ? TypedResults.Ok(chatbot) : Problem.NotFound();
    }
}
