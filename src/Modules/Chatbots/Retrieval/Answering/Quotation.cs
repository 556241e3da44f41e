namespace Socle.Chatbots.Retrieval.Answering;

/// <summary>Chooses the sentences to quote: the likeliest, and others as long as the answer stays short.</summary>
internal static class Quotation
{
    private const int MostSentences = 3;

    /// <summary>The room, in characters, for all sentences; a longer first sentence is quoted alone.</summary>
    private const int Room = 400;

    /// <summary>One to three sentences, given best first, in the order to read them.</summary>
    public static IReadOnlyList<QuotedSentence> Choose(IReadOnlyList<RankedSentence> sentences)
    {
        List<RankedSentence> chosen = [sentences[0]];
        var length = sentences[0].Span.Length;
        foreach (var sentence in sentences.Skip(1))
        {
            if (chosen.Count < MostSentences && length + 1 + sentence.Span.Length <= Room)
            {
                chosen.Add(sentence);
                length += 1 + sentence.Span.Length;
            }
        }

        return [.. InReadingOrder(chosen).Select(sentence => sentence.Quote())];
    }

    /// <summary>Passages by their best sentence; within a passage, the order of the text.</summary>
    private static IEnumerable<RankedSentence> InReadingOrder(List<RankedSentence> chosen) =>
        chosen.GroupBy(sentence => sentence.Passage).SelectMany(group => group.OrderBy(sentence => sentence.Index));
}
