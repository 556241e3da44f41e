namespace Socle.Chatbots.Retrieval.Answering;

/// <summary>Chooses the sentences to quote: those whose chance of holding the answer is worth the reader's time.</summary>
internal static class Quotation
{
    private const int MostSentences = 3;

    /// <summary>The least chance that a character must bring: a sentence of 100 characters is quoted from 7.2 % on.</summary>
    private const double ChancePerCharacter = 0.00072;

    /// <summary>How much brevity counts in the order of choice, between chance alone (0) and chance per character (1).</summary>
    private const double Brevity = 0.6;

    /// <summary>The most characters of several sentences together; a longer one is quoted alone.</summary>
    private const int Room = 650;

    /// <summary>One to three sentences, given best first, in the order to read them.</summary>
    public static IReadOnlyList<QuotedSentence> Choose(IReadOnlyList<RankedSentence> sentences)
    {
        List<RankedSentence> chosen = [];
        var length = 0;
        foreach (var sentence in sentences.Where(IsWorthReading).OrderByDescending(Worth))
        {
            if (chosen.Count < MostSentences && (length == 0 || length + 1 + sentence.Span.Length <= Room))
            {
                chosen.Add(sentence);
                length += 1 + sentence.Span.Length;
            }
        }

        return [.. InReadingOrder(chosen.Count > 0 ? chosen : [sentences[0]]).Select(sentence => sentence.Quote())];
    }

    private static bool IsWorthReading(RankedSentence sentence) => sentence.Chance > ChancePerCharacter * sentence.Span.Length;

    private static double Worth(RankedSentence sentence) => sentence.Chance / Math.Pow(sentence.Span.Length, Brevity);

    /// <summary>Passages by their best sentence; within a passage, the order of the text.</summary>
    private static IEnumerable<RankedSentence> InReadingOrder(List<RankedSentence> chosen) => chosen
        .GroupBy(sentence => sentence.Passage)
        .OrderByDescending(group => group.Max(sentence => sentence.Chance))
        .SelectMany(group => group.OrderBy(sentence => sentence.Index));
}
