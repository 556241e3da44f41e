using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;

namespace Socle.Chatbots.Knowledge.Endpoints;

/// <summary>DELETE /api/chatbots/{id}/sources/{sourceId}: the chatbot no longer knows it.</summary>
internal static class RemoveSource
{
    public static async Task<Results<NoContent, Problem>> Handle(
        Guid id, Guid sourceId, SourceStore sources, SourceFiles files, CancellationToken cancellation)
    {
        if (await sources.Remove(id, sourceId, cancellation) is not { } source)
        {
            return Problem.NotFound();
        }

        if (source.FileSha256 is { } hash)
        {
            await files.RemoveIfUnused(hash, CancellationToken.None);
        }

        return TypedResults.NoContent();
    }
}
