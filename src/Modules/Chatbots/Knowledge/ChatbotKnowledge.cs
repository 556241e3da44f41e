using Socle.Chatbots.Retrieval;
using Socle.Chatbots.Retrieval.Analysis;
using Socle.Chatbots.Retrieval.Indexing;
using Socle.Kernel.Storage;

namespace Socle.Chatbots.Knowledge;

/// <summary>
/// Opens what a chatbot knows, as of now. The database says by one number whether the index in memory is old;
/// only the sources that changed are then loaded, on whichever node this is.
/// </summary>
internal sealed class ChatbotKnowledge(WorkspaceDb db, PassageStore passages, KnowledgeIndexes indexes, TextAnalyzer analyzer)
{
    private const int SourcesInOneQuery = 200;
    private const int PassagesInOneBatch = 512;

    /// <returns>Null when there is no such chatbot.</returns>
    public async Task<KnowledgeIndex?> Open(Guid chatbotId, CancellationToken cancellation)
    {
        var chatbot = await db.One<Current>(
            "select language, knowledge_version from chatbots.chatbot where id = @chatbotId", new { chatbotId }, cancellation);
        if (chatbot is null)
        {
            return null;
        }

        var index = indexes.Open(chatbotId, chatbot.Language == "en" ? Language.English : Language.French);
        if (index.Version < chatbot.KnowledgeVersion)
        {
            await Update(index, chatbot.KnowledgeVersion, cancellation);
            indexes.Trim();
        }

        return index;
    }

    private async Task Update(KnowledgeIndex index, long version, CancellationToken cancellation)
    {
        await index.Gate.WaitAsync(cancellation);
        try
        {
            if (index.Version >= version)
            {
                return;
            }

            var current = (await db.Many<ReadySource>(
                "select id, knowledge_version as version from chatbots.source where chatbot_id = @ChatbotId and status = 'ready'",
                new { index.ChatbotId }, cancellation)).ToDictionary(source => source.Id, source => source.Version);
            foreach (var gone in index.Sources.Keys.Where(id => !current.ContainsKey(id)).ToList())
            {
                index.Passages.Remove(gone);
                index.Sources.Remove(gone);
            }

            var changed = current.Where(source => index.Sources.GetValueOrDefault(source.Key, -1) != source.Value).Select(source => source.Key);
            foreach (var ids in changed.Chunk(SourcesInOneQuery).ToList())
            {
                await Load(index, ids, cancellation);
                foreach (var id in ids)
                {
                    index.Sources[id] = current[id];
                }
            }

            index.Version = version;
        }
        finally
        {
            index.Gate.Release();
        }
    }

    private async Task Load(KnowledgeIndex index, Guid[] sourceIds, CancellationToken cancellation)
    {
        foreach (var source in (await passages.List(sourceIds, cancellation)).GroupBy(passage => passage.SourceId))
        {
            var analysed = new List<IndexedPassage>();
            foreach (var batch in source.Chunk(PassagesInOneBatch))
            {
                var bodies = await analyzer.AnalyzeAll([.. batch.Select(p => p.Text)], index.Language, cancellation);
                var headings = await analyzer.AnalyzeAll([.. batch.Select(p => string.Join(" — ", p.Headings))], index.Language, cancellation);
                analysed.AddRange(batch.Select((p, i) => new IndexedPassage(p.Id, bodies[i], headings[i])));
            }

            index.Passages.Replace(source.Key, analysed);
        }
    }

    private sealed record Current(string Language, long KnowledgeVersion);

    private sealed record ReadySource(Guid Id, long Version);
}
