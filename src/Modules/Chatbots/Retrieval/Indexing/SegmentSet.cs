using System.Collections.Immutable;

namespace Socle.Chatbots.Retrieval.Indexing;

/// <summary>The segments of an index at one moment; every change makes another set.</summary>
internal sealed record SegmentSet(ImmutableArray<Segment> Segments)
{
    /// <summary>This many segments of similar size become one.</summary>
    private const int Fan = 4;

    /// <summary>A smaller segment is rewritten when a source leaves it, so that its counts stay exact.</summary>
    private const int RewriteBelow = 2_000;

    public static readonly SegmentSet Empty = new([]);

    public int Count { get; } = Segments.Sum(segment => segment.Live);

    public double AverageLength { get; } =
        Math.Max(1, (double)Segments.Sum(segment => segment.TotalLength) / Math.Max(1, Segments.Sum(segment => segment.Live)));

    /// <summary>How many passages hold a term; passages removed since the last merge may still count.</summary>
    public int Frequency(string term) =>
        Segments.Sum(segment => segment.Terms.Find(term) is { } number ? segment.Postings.Count(number) : 0);

    public SegmentSet With(Segment added) => added.Live == 0 ? this : new SegmentSet(Segments.Add(added)).Merged();

    public SegmentSet Without(Guid sourceId) =>
        new([.. Segments.Select(segment => segment.Holds(sourceId) ? Reduce(segment.Without(sourceId)) : segment).Where(segment => segment.Live > 0)]);

    private static Segment Reduce(Segment segment) =>
        segment.Size < RewriteBelow || segment.Live < segment.Size * 3 / 4 ? Merge([segment]) : segment;

    private SegmentSet Merged()
    {
        var crowded = Segments.GroupBy(Tier).FirstOrDefault(tier => tier.Count() >= Fan);
        return crowded is null ? this : new SegmentSet(Segments.RemoveRange(crowded).Add(Merge(crowded))).Merged();
    }

    private static int Tier(Segment segment) => (int)Math.Log(segment.Live, Fan);

    private static Segment Merge(IEnumerable<Segment> segments)
    {
        SegmentBuilder builder = new();
        foreach (var segment in segments)
        {
            builder.AddAll(segment);
        }

        return builder.Build();
    }
}
