using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;

namespace Socle.Chatbots.Answers.Endpoints;

/// <summary>POST /api/chatbots/{id}/ask: the answer, without a conversation being kept.</summary>
internal static class AskChatbot
{
    public sealed record Request([Required, MaxLength(Answering.LongestQuestion)] string Question);

    public static async Task<Results<Ok<Answer>, Problem>> Handle(
        Guid id, Request request, Answering answering, CancellationToken cancellation) =>
        await answering.Ask(id, request.Question, cancellation) is { } answer ? TypedResults.Ok(answer) : Problem.NotFound();
}
