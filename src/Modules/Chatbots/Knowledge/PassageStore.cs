using Socle.Chatbots.Retrieval.Passages;
using Socle.Kernel.Storage;

namespace Socle.Chatbots.Knowledge;

/// <summary>All SQL of chatbots.passage.</summary>
internal sealed class PassageStore(WorkspaceDb db)
{
    /// <summary>In place of what the source had before. Call it inside a Run.</summary>
    public async Task Replace(Guid sourceId, IReadOnlyList<Passage> passages, CancellationToken cancellation)
    {
        await db.Execute("delete from chatbots.passage where source_id = @sourceId", new { sourceId }, cancellation);
        await db.Execute(
            """
            insert into chatbots.passage (id, source_id, ordinal, headings, text, page)
            select id, @sourceId, ordinal, array_remove(string_to_array(headings, e'\x1f'), ''), text, nullif(page, 0)
            from unnest(@ids, @ordinals, @headings, @texts, @pages) as p (id, ordinal, headings, text, page)
            """,
            new
            {
                sourceId,
                ids = passages.Select(_ => Guid.CreateVersion7()).ToArray(),
                ordinals = Enumerable.Range(0, passages.Count).ToArray(),
                headings = passages.Select(p => string.Join(HeadingSeparator, p.Headings)).ToArray(),
                texts = passages.Select(p => p.Text).ToArray(),
                pages = passages.Select(p => p.Page ?? 0).ToArray(),
            },
            cancellation);
    }

    public Task<long> CountOfChatbot(Guid chatbotId, CancellationToken cancellation) => db.Value<long>(
        "select coalesce(sum(passages), 0)::bigint from chatbots.source where chatbot_id = @chatbotId", new { chatbotId }, cancellation);

    /// <summary>The passages of some sources, each source's in their order.</summary>
    public Task<IReadOnlyList<StoredPassage>> List(Guid[] sourceIds, CancellationToken cancellation) => db.Many<StoredPassage>(
        """
        select id, source_id, headings, text from chatbots.passage
        where source_id = any(@sourceIds)
        order by source_id, ordinal
        """,
        new { sourceIds }, cancellation);

    // A control character that no heading has: an array of arrays of different lengths is no array for PostgreSQL.
    private const char HeadingSeparator = '\u001f';
}

/// <summary>A passage as the index needs it.</summary>
internal sealed class StoredPassage
{
    public Guid Id { get; init; }

    public Guid SourceId { get; init; }

    public string[] Headings { get; init; } = [];

    public string Text { get; init; } = "";
}
