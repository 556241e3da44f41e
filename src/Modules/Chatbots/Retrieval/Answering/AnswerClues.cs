using Socle.Chatbots.Retrieval.Questions;
using Socle.Chatbots.Retrieval.Ranking;

namespace Socle.Chatbots.Retrieval.Answering;

/// <summary>What tells a question that the documents answer from one that they only seem to.</summary>
internal static class AnswerClues
{
    public static readonly string[] Names =
        ["bm25", "coverage", "sentence", "window", "run", "nearness", "sign", "surface", "proper", "kin",
         "lead", "matched", "missing", "unknown", "chance", "widest", "asked", "no sign"];

    /// <summary>Weights are natural logarithms of rarity: about 5 is a rare word of a middling collection.</summary>
    private const double RareWeight = 5;

    /// <summary>The clues, in the order of <see cref="Names"/>, of the best passages and sentences for a question.</summary>
    public static double[] Of(Query query, IReadOnlyList<RankedPassage> passages, IReadOnlyList<RankedSentence> sentences)
    {
        var best = passages[0];
        var credits = Credits.Either(best.Matches.BodyCredits, best.Matches.HeadingCredits);
        var matched = query.Share(credits) * query.TotalWeight;
        return
        [
            .. best.Clues,
            passages.Count == 1 ? 1 : 1 - Math.Exp(passages[1].Score - best.Score),
            matched / (matched + (2 * RareWeight)),
            query.Slots.Select((slot, i) => (1 - credits[i]) * slot.Weight).DefaultIfEmpty().Max() / RareWeight,
            query.Share([.. query.Slots.Select(slot => slot.IsKnown ? 0.0 : 1.0)]),
            sentences.Count == 0 ? 0 : sentences[0].Chance,
            passages.Max(passage => passage.Clues[PassageClues.Coverage]),
            1.0 / Math.Max(1, query.Slots.Count),
            query.Expected != AnswerKind.Anything && !sentences.Take(3).Any(sentence => sentence.Passage.Matches.HasSign(query, sentence.Index)) ? 1 : 0,
        ];
    }
}
