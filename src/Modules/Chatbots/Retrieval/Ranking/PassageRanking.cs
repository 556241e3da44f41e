using Socle.Chatbots.Retrieval.Indexing;
using Socle.Chatbots.Retrieval.Questions;

namespace Socle.Chatbots.Retrieval.Ranking;

/// <summary>The second pass: looks closely at the candidates of the first and orders them again.</summary>
internal static class PassageRanking
{
    private const int LookedAt = 30;

    /// <summary>The best passages, best first; those past the ones looked at keep the order of the first pass.</summary>
    public static IReadOnlyList<RankedPassage> Rank(Query query, SegmentSet segments, int limit)
    {
        var candidates = CandidateSearch.Find(query, segments, Math.Max(limit, LookedAt));
        var ranked = LookAt(query, candidates.Take(LookedAt)).OrderByDescending(passage => passage.Score).Take(limit).ToList();
        foreach (var candidate in candidates.Skip(LookedAt).Take(limit - ranked.Count))
        {
            ranked.Add(new(SlotMatches.Find(query, candidate), [], ranked[^1].Score * (candidate.Score / (candidate.Score + 1))));
        }

        return ranked;
    }

    /// <summary>The candidates with their clues, in the order given.</summary>
    public static IReadOnlyList<RankedPassage> LookAt(Query query, IEnumerable<Candidate> candidates)
    {
        var matches = candidates.Select(candidate => SlotMatches.Find(query, candidate)).ToArray();
        var clues = matches.Select(match => PassageClues.Of(query, match)).ToArray();
        var kin = Kinship.Support(matches, [.. clues.Select(clue => clue[PassageClues.Bm25])]);
        for (var i = 0; i < clues.Length; i++)
        {
            clues[i][PassageClues.Kin] = kin[i];
        }

        return [.. matches.Select((match, i) => new RankedPassage(match, clues[i], Weights.Passages.Score(clues[i])))];
    }
}
