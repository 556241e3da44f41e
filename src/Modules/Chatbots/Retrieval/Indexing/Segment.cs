namespace Socle.Chatbots.Retrieval.Indexing;

/// <summary>What a segment knows of a passage without unpacking it; the length is in terms.</summary>
internal readonly record struct SegmentPassage(Guid Id, Guid SourceId, int ContentStart, int Length);

/// <summary>A set of passages that never changes, except that some of them may be marked as removed in a copy.</summary>
internal sealed class Segment
{
    private readonly SegmentPassage[] _passages;
    private readonly byte[] _contents;
    private readonly bool[]? _removed;

    public Segment(SegmentPassage[] passages, byte[] contents, TermTable terms, Postings postings)
        : this(passages, contents, terms, postings, removed: null)
    {
    }

    private Segment(SegmentPassage[] passages, byte[] contents, TermTable terms, Postings postings, bool[]? removed)
    {
        (_passages, _contents, _removed, Terms, Postings) = (passages, contents, removed, terms, postings);
        Live = passages.Length - (removed?.Count(gone => gone) ?? 0);
        TotalLength = Enumerable.Range(0, passages.Length).Where(IsLive).Sum(i => (long)passages[i].Length);
    }

    public TermTable Terms { get; }

    public Postings Postings { get; }

    /// <summary>How many passages it holds, the removed ones included.</summary>
    public int Size => _passages.Length;

    /// <summary>How many passages were not removed.</summary>
    public int Live { get; }

    /// <summary>How many terms the live passages have together.</summary>
    public long TotalLength { get; }

    public long Bytes => _contents.Length + (40L * _passages.Length) + Terms.Bytes + Postings.Bytes;

    public bool IsLive(int passage) => _removed is null || !_removed[passage];

    public int Length(int passage) => _passages[passage].Length;

    public (Guid Id, Guid SourceId) Ids(int passage) => (_passages[passage].Id, _passages[passage].SourceId);

    public PassageContent Content(int passage) => PassageContent.Read(_contents, _passages[passage].ContentStart);

    public bool Holds(Guid sourceId) => Array.Exists(_passages, passage => passage.SourceId == sourceId);

    /// <summary>The same segment with the passages of a source marked as removed.</summary>
    public Segment Without(Guid sourceId) =>
        new(_passages, _contents, Terms, Postings,
            [.. _passages.Select((passage, i) => passage.SourceId == sourceId || !IsLive(i))]);
}
