using Socle.Chatbots.Retrieval.Questions;
using Socle.Chatbots.Retrieval.Ranking;

namespace Socle.Chatbots.Retrieval.Answering;

/// <summary>What speaks for a sentence as the one that holds the answer.</summary>
internal static class SentenceClues
{
    public static readonly string[] Names =
        ["passage", "first passage", "coverage", "with headings", "after previous", "before next", "best here", "sign", "opening", "length"];

    private const double UsualLength = 120;

    /// <summary>The clues of each sentence of a passage, in the order of <see cref="Names"/>.</summary>
    /// <param name="query">The question.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="lead">The score of the passage that ranks first.</param>
    public static double[][] Of(Query query, RankedPassage passage, double lead)
    {
        var credits = passage.Matches.SentenceCredits;
        var best = credits.Length == 0 ? 0 : credits.Max(query.Share);
        return [.. credits.Select((_, i) => Of(query, passage, i, (lead, best)))];
    }

    private static double[] Of(Query query, RankedPassage passage, int i, (double Lead, double Best) context)
    {
        var matches = passage.Matches;
        var credits = matches.SentenceCredits;
        var own = query.Share(credits[i]);
        return
        [
            Math.Exp(passage.Score - context.Lead),
            passage.Score >= context.Lead ? 1 : 0,
            own,
            query.Share(Credits.Either(credits[i], matches.HeadingCredits)),
            i == 0 ? own : query.Share(Credits.Either(credits[i - 1], credits[i])),
            i == credits.Length - 1 ? own : query.Share(Credits.Either(credits[i + 1], credits[i])),
            own >= context.Best ? 1 : 0,
            matches.HasSign(query, i) ? 1 : 0,
            i == 0 ? 1 : 0,
            Math.Log(Math.Max(matches.Content.Sentences[i].Length, 1) / UsualLength),
        ];
    }
}
