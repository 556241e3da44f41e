using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Chatbots.Knowledge;
using Socle.Kernel.Http;
using Socle.Kernel.Storage;

namespace Socle.Chatbots.Bots.Endpoints;

/// <summary>DELETE /api/chatbots/{id}: with its sources, their files, and its conversations.</summary>
internal static class RemoveChatbot
{
    public static async Task<Results<NoContent, Problem>> Handle(
        Guid id, ChatbotStore chatbots, SourceFiles files, WorkspaceDb db, CancellationToken cancellation)
    {
        var removed = await db.Run(
            async () =>
            {
                var orphans = await files.OnlyOf(id, cancellation);
                return await chatbots.Remove(id, cancellation) ? orphans : null;
            },
            cancellation);
        if (removed is null)
        {
            return Problem.NotFound();
        }

        await files.Remove(removed);
        return TypedResults.NoContent();
    }
}
