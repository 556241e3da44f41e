namespace Socle.Chatbots.Retrieval.Questions;

/// <summary>How much a term distinguishes passages.</summary>
internal static class TermWeight
{
    /// <summary>The inverse document frequency of BM25, never negative.</summary>
    public static double Of(string term, int frequency, int passages, Language language)
    {
        _ = (term, language);
        return Math.Log(1 + ((passages - frequency + 0.5) / (frequency + 0.5)));
    }
}
