using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Contracts.Chatbots;
using Socle.Kernel.Events;
using Socle.Kernel.Http;
using Socle.Kernel.Storage;

namespace Socle.Chatbots.Knowledge.Endpoints;

/// <summary>POST /api/chatbots/{id}/sources/{sourceId}/retry: reads a failed source again.</summary>
internal static class RetrySource
{
    public static async Task<Results<Accepted, Problem>> Handle(
        Guid id, Guid sourceId, SourceStore sources, IEvents events, WorkspaceDb db, CancellationToken cancellation)
    {
        if (await sources.Find(sourceId, cancellation) is not { } source || source.ChatbotId != id)
        {
            return Problem.NotFound();
        }

        var isAgain = await db.Run(
            async () =>
            {
                var marked = await sources.MarkPending(sourceId, cancellation);
                if (marked)
                {
                    await events.Publish(new SourceAdded(id, sourceId), cancellation);
                }

                return marked;
            },
            cancellation);
        return isAgain ? TypedResults.Accepted((string?)null) : Problem.Conflict("source-not-failed");
    }
}
