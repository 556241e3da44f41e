using Socle.Chatbots.Retrieval.Analysis;
using Socle.Chatbots.Retrieval.Questions;
using Socle.Chatbots.Retrieval.Ranking;

namespace Socle.Chatbots.Retrieval.Indexing;

/// <summary>The passages of one chatbot, searchable in memory.</summary>
/// <remarks>Readers take the set of segments of the moment and never wait; writers take turns and put a new set in its place.</remarks>
internal sealed class PassageIndex
{
    private readonly Lock _writing = new();
    private readonly HashSet<Guid> _sources = [];
    private volatile SegmentSet _segments = SegmentSet.Empty;

    /// <summary>How many passages it holds.</summary>
    public int Count => _segments.Count;

    /// <summary>About how much memory it takes.</summary>
    public long Bytes => _segments.Segments.Sum(segment => segment.Bytes);

    /// <summary>The passages at this moment; later changes do not touch them.</summary>
    public SegmentSet Segments => _segments;

    /// <summary>Makes these passages all that the index knows of a source.</summary>
    public void Replace(Guid sourceId, IReadOnlyList<IndexedPassage> passages) =>
        Replace([sourceId], passages.Select(passage => (sourceId, passage)));

    /// <summary>Makes these passages all that the index knows of some sources. Together they cost much less than one after the other.</summary>
    public void Replace(IReadOnlyCollection<Guid> sourceIds, IEnumerable<(Guid SourceId, IndexedPassage Passage)> passages)
    {
        SegmentBuilder builder = new();
        foreach (var (sourceId, passage) in passages)
        {
            builder.Add(sourceId, passage);
        }

        var added = builder.Build();
        lock (_writing)
        {
            var others = sourceIds.Where(_sources.Contains).Aggregate(_segments, (segments, sourceId) => segments.Without(sourceId));
            _sources.UnionWith(sourceIds);
            _segments = others.With(added);
        }
    }

    /// <summary>Forgets a source; does nothing when the index does not know it.</summary>
    public void Remove(Guid sourceId)
    {
        lock (_writing)
        {
            if (_sources.Remove(sourceId))
            {
                _segments = _segments.Without(sourceId);
            }
        }
    }

    /// <summary>The passages that answer a query best, best first.</summary>
    public IReadOnlyList<ScoredPassage> Search(AnalyzedText query, int limit)
    {
        var segments = _segments;
        return [.. PassageRanking.Rank(QueryPlanner.Plan(query, segments), segments, limit).Select(ranked => ranked.ToScored())];
    }
}
