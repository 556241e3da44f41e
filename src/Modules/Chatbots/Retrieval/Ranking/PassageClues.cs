using Socle.Chatbots.Retrieval.Questions;

namespace Socle.Chatbots.Retrieval.Ranking;

/// <summary>What speaks for a passage, as shares that mean the same in any collection.</summary>
internal static class PassageClues
{
    public static readonly string[] Names =
        ["bm25", "coverage", "sentence", "window", "run", "nearness", "sign", "surface", "proper", "kin"];

    public const int Bm25 = 0;
    public const int Coverage = 1;
    public const int Kin = 9;

    /// <summary>The clues in the order of <see cref="Names"/>; kin is left at zero, it needs the other candidates.</summary>
    public static double[] Of(Query query, SlotMatches matches)
    {
        var sentences = matches.SentenceCredits;
        var all = Credits.Either(matches.BodyCredits, matches.HeadingCredits);
        var best = Best(query, sentences);
        return
        [
            matches.Candidate.Score / (query.TotalWeight * CandidateSearch.HighestGain),
            query.Share(all),
            best < 0 ? 0 : query.Share(sentences[best]),
            Window(query, sentences),
            Closeness.Run(query, matches),
            Closeness.Nearness(query, matches),
            best >= 0 && matches.HasSign(query, best) ? 1 : 0,
            query.Share(matches.SurfaceCredits(query)),
            Propers(query, all),
            0,
        ];
    }

    private static int Best(Query query, double[][] sentences)
    {
        var best = -1;
        for (var i = 0; i < sentences.Length; i++)
        {
            best = best < 0 || query.Share(sentences[i]) > query.Share(sentences[best]) ? i : best;
        }

        return best;
    }

    /// <summary>What two sentences in a row cover: an answer often follows the sentence that names its subject.</summary>
    private static double Window(Query query, double[][] sentences)
    {
        var widest = sentences.Length == 1 ? query.Share(sentences[0]) : 0;
        for (var i = 1; i < sentences.Length; i++)
        {
            widest = Math.Max(widest, query.Share(Credits.Either(sentences[i - 1], sentences[i])));
        }

        return widest;
    }

    /// <summary>The share of the names and numbers of the query that the passage has; 1 when the query has none.</summary>
    public static double Propers(Query query, double[] credits)
    {
        var (had, asked) = (0.0, 0.0);
        for (var slot = 0; slot < credits.Length; slot++)
        {
            var weight = query.Slots[slot].IsProper ? query.Slots[slot].Weight : 0;
            asked += weight;
            had += weight * credits[slot];
        }

        return asked > 0 ? had / asked : 1;
    }
}
