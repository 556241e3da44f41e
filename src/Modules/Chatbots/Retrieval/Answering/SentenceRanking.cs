using Socle.Chatbots.Retrieval.Questions;
using Socle.Chatbots.Retrieval.Ranking;

namespace Socle.Chatbots.Retrieval.Answering;

/// <summary>Orders the sentences of the best passages by the chance that they hold the answer.</summary>
internal static class SentenceRanking
{
    public static IReadOnlyList<RankedSentence> Rank(Query query, IReadOnlyList<RankedPassage> passages) =>
        [.. passages
            .SelectMany(passage => SentenceClues.Of(query, passage, passages[0].Score)
                .Select((clues, i) => new RankedSentence(passage, i, clues, Weights.Sentences.Chance(clues))))
            .OrderByDescending(sentence => sentence.Chance)];
}
