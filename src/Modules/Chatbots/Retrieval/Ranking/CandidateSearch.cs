using System.Buffers;
using Socle.Chatbots.Retrieval.Indexing;
using Socle.Chatbots.Retrieval.Questions;

namespace Socle.Chatbots.Retrieval.Ranking;

/// <summary>The first pass over an index: BM25 over whole passages, to leave a few for the second.</summary>
internal static class CandidateSearch
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.75;

    /// <summary>What a term present very often gains for its weight.</summary>
    public const double HighestGain = Saturation + 1;

    /// <summary>The best passages by BM25, best first.</summary>
    public static List<Candidate> Find(Query query, SegmentSet segments, int limit)
    {
        PriorityQueue<Candidate, double> best = new(limit + 1);
        foreach (var segment in segments.Segments)
        {
            Score(query, segment, segments.AverageLength, best, limit);
        }

        List<Candidate> found = new(best.Count);
        while (best.TryDequeue(out var candidate, out _))
        {
            found.Add(candidate);
        }

        found.Reverse();
        return found;
    }

    private static void Score(Query query, Segment segment, double averageLength, PriorityQueue<Candidate, double> best, int limit)
    {
        var scores = ArrayPool<float>.Shared.Rent(segment.Size);
        Array.Clear(scores, 0, segment.Size);
        foreach (var slot in query.Slots)
        {
            foreach (var (term, credit) in slot.Alternatives)
            {
                if (segment.Terms.Find(term) is { } number)
                {
                    Accumulate(segment, number, slot.Weight * credit, averageLength, scores);
                }
            }
        }

        Collect(segment, scores, best, limit);
        ArrayPool<float>.Shared.Return(scores);
    }

    private static void Accumulate(Segment segment, int term, double weight, double averageLength, float[] scores)
    {
        var cursor = segment.Postings.Read(term);
        while (cursor.Next())
        {
            var length = 1 - LengthShare + (LengthShare * segment.Length(cursor.Passage) / averageLength);
            scores[cursor.Passage] += (float)(weight * cursor.Frequency * (Saturation + 1) / (cursor.Frequency + (Saturation * length)));
        }
    }

    private static void Collect(Segment segment, float[] scores, PriorityQueue<Candidate, double> best, int limit)
    {
        for (var passage = 0; passage < segment.Size; passage++)
        {
            if (scores[passage] <= 0 || !segment.IsLive(passage))
            {
                continue;
            }

            if (best.Count < limit)
            {
                best.Enqueue(new(segment, passage, scores[passage]), scores[passage]);
            }
            else if (best.TryPeek(out _, out var least) && scores[passage] > least)
            {
                best.DequeueEnqueue(new(segment, passage, scores[passage]), scores[passage]);
            }
        }
    }
}
