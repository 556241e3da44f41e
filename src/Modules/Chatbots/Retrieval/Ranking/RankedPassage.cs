using Socle.Chatbots.Retrieval.Indexing;

namespace Socle.Chatbots.Retrieval.Ranking;

/// <summary>A passage looked at closely: where it matches, what speaks for it, and the score that makes its place.</summary>
internal sealed record RankedPassage(SlotMatches Matches, double[] Clues, double Score)
{
    public ScoredPassage ToScored()
    {
        var (id, sourceId) = Matches.Candidate.Segment.Ids(Matches.Candidate.Passage);
        return new(id, sourceId, Matches.Content.Text, Score);
    }
}
