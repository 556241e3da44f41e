using Socle.Chatbots.Retrieval.Indexing;

namespace Socle.Chatbots.Retrieval.Ranking;

/// <summary>A passage looked at closely, with its place in the ranking.</summary>
internal sealed record RankedPassage(SlotMatches Matches, double Score)
{
    public ScoredPassage ToScored()
    {
        var (id, sourceId) = Matches.Candidate.Segment.Ids(Matches.Candidate.Passage);
        return new(id, sourceId, Matches.Content.Text, Score);
    }
}
