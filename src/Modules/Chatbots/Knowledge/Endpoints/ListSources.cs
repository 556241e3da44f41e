using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Chatbots.Bots;
using Socle.Kernel.Http;
using Socle.Kernel.Localization;

namespace Socle.Chatbots.Knowledge.Endpoints;

/// <summary>GET /api/chatbots/{id}/sources?status=, the newest first.</summary>
internal static class ListSources
{
    public static async Task<Results<Ok<Page<SourceView>>, Problem>> Handle(
        Guid id, string? status, PageRequest page, SourceStore sources, ChatbotStore chatbots, Texts texts, CancellationToken cancellation)
    {
        var rows = await sources.List(id, status, page, cancellation);
        if (rows.Count == 0 && await chatbots.Find(id, cancellation) is null)
        {
            return Problem.NotFound();
        }

        var total = page.Total ? await sources.Count(id, cancellation) : (long?)null;
        var (items, next, count) = page.Page(rows, source => new SourceStore.Position(source.CreatedAt, source.Id), total);
        return TypedResults.Ok(new Page<SourceView>([.. items.Select(source => SourceView.Of(source, texts))], next, count));
    }
}
