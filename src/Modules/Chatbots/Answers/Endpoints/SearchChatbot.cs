using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;

namespace Socle.Chatbots.Answers.Endpoints;

/// <summary>POST /api/chatbots/{id}/search: passages, best first.</summary>
internal static class SearchChatbot
{
    private const int DefaultLimit = 10;
    private const int LargestLimit = 200;

    public sealed record Request([Required, MaxLength(Answering.LongestQuestion)] string Query, int? Limit);

    public sealed record Response(IReadOnlyList<FoundPassage> Passages);

    public static async Task<Results<Ok<Response>, Problem>> Handle(
        Guid id, Request request, Answering answering, CancellationToken cancellation)
    {
        var limit = Math.Clamp(request.Limit ?? DefaultLimit, 1, LargestLimit);
        return await answering.Search(id, request.Query, limit, cancellation) is { } passages
            ? TypedResults.Ok(new Response(passages))
            : Problem.NotFound();
    }
}
