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
    private const int PassagesInOneLoad = 4096;
    private const int PassagesInOneBatch = 512;
    private const int ManyPassages = 20_000;

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
                "select id, knowledge_version as version, passages from chatbots.source where chatbot_id = @ChatbotId and status = 'ready'",
                new { index.ChatbotId }, cancellation)).ToDictionary(source => source.Id);
            foreach (var gone in index.Sources.Keys.Where(id => !current.ContainsKey(id)).ToList())
            {
                index.Passages.Remove(gone);
                index.Sources.Remove(gone);
            }

            var changed = current.Values.Where(source => index.Sources.GetValueOrDefault(source.Id, -1) != source.Version).ToList();
            foreach (var sources in InLoads(changed).ToList())
            {
                await Load(index, [.. sources.Select(source => source.Id)], cancellation);
                sources.ForEach(source => index.Sources[source.Id] = source.Version);
            }

            index.Version = version;
            GiveBackMemory(changed.Sum(source => source.Passages));
        }
        finally
        {
            index.Gate.Release();
        }
    }

    // What was only needed to build a large index is many times the index, and the collector would keep the room.
    private static void GiveBackMemory(int loaded)
    {
        if (loaded >= ManyPassages)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }

    // So many at once that small sources are cheap, so few that what is analysed and not yet packed takes little memory.
    private static IEnumerable<List<ReadySource>> InLoads(IEnumerable<ReadySource> sources)
    {
        var load = new List<ReadySource>();
        var passages = 0;
        foreach (var source in sources)
        {
            load.Add(source);
            passages += source.Passages;
            if (passages >= PassagesInOneLoad)
            {
                yield return load;
                (load, passages) = ([], 0);
            }
        }

        if (load.Count > 0)
        {
            yield return load;
        }
    }

    private async Task Load(KnowledgeIndex index, Guid[] sourceIds, CancellationToken cancellation)
    {
        var stored = await passages.List(sourceIds, cancellation);
        var analysed = new List<(Guid, IndexedPassage)>(stored.Count);
        // Many small sources are one batch: a call of the stemmer for each would cost more than the words.
        foreach (var batch in stored.Chunk(PassagesInOneBatch))
        {
            var bodies = await analyzer.AnalyzeAll([.. batch.Select(p => p.Text)], index.Language, cancellation);
            var headings = await analyzer.AnalyzeAll([.. batch.Select(p => string.Join(" — ", p.Headings))], index.Language, cancellation);
            analysed.AddRange(batch.Select((p, i) => (p.SourceId, new IndexedPassage(p.Id, bodies[i], headings[i]))));
        }

        index.Passages.Replace(sourceIds, analysed);
    }

    private sealed record Current(string Language, long KnowledgeVersion);

    private sealed record ReadySource(Guid Id, long Version, int Passages);
}
