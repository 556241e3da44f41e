using Socle.Chatbots.Retrieval.Analysis;

namespace Socle.Chatbots.Retrieval.Indexing;

/// <summary>The passages of one chatbot, searchable in memory; any number of readers beside one writer at a time.</summary>
internal sealed class PassageIndex
{
    public int Count => 0;

    public long Bytes => 0;

    public void Replace(Guid sourceId, IReadOnlyList<IndexedPassage> passages) => throw new NotImplementedException();

    public void Remove(Guid sourceId) => throw new NotImplementedException();

    public IReadOnlyList<ScoredPassage> Search(AnalyzedText query, int limit) => throw new NotImplementedException();
}
