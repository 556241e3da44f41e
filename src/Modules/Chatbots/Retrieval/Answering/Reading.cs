using Socle.Chatbots.Retrieval.Analysis;
using Socle.Chatbots.Retrieval.Indexing;
using Socle.Chatbots.Retrieval.Questions;
using Socle.Chatbots.Retrieval.Ranking;

namespace Socle.Chatbots.Retrieval.Answering;

/// <summary>What the best passages for a question look like, before anything is concluded.</summary>
internal sealed record Reading(Query Query, IReadOnlyList<RankedPassage> Passages, IReadOnlyList<RankedSentence> Sentences)
{
    public static Reading Of(SegmentSet segments, AnalyzedText question, int passagesRead)
    {
        var query = QueryPlanner.Plan(question, segments);
        var passages = PassageRanking.Rank(query, segments, passagesRead);
        return new(query, passages, SentenceRanking.Rank(query, passages));
    }
}
