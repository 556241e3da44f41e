using Socle.Chatbots.Retrieval.Indexing;
using Socle.Chatbots.Retrieval.Questions;

namespace Socle.Chatbots.Retrieval.Ranking;

/// <summary>The second pass: looks closely at the candidates of the first and orders them again.</summary>
internal static class PassageRanking
{
    private const int LookedAt = 30;

    public static IReadOnlyList<RankedPassage> Rank(Query query, SegmentSet segments, int limit) =>
        [.. CandidateSearch.Find(query, segments, Math.Max(limit, LookedAt))
            .Select(candidate => SlotMatches.Find(query, candidate))
            .Select(matches => new RankedPassage(matches, matches.Candidate.Score))
            .OrderByDescending(ranked => ranked.Score)
            .Take(limit)];
}
