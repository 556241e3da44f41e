namespace Socle.Kernel.Documents;

/// <summary>Guesses French or English by the words that each language cannot do without.</summary>
internal static class LanguageGuess
{
    private const int WordsLookedAt = 5000;

    private static readonly HashSet<string> French = new(
        ["le", "la", "les", "des", "une", "du", "et", "est", "pour", "dans", "vous", "nous", "que", "qui", "sur", "avec", "par", "au", "aux", "sont", "ou", "votre", "pas", "ce", "cette", "de"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> English = new(
        ["the", "and", "of", "to", "is", "are", "for", "with", "you", "your", "our", "we", "that", "this", "in", "be", "by", "or", "not", "from", "it", "as", "at", "have", "will"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly char[] Breaks = [' ', '\'', '’', ',', '.', ';', ':', '\n', '(', ')', '!', '?', '\u00a0', '\u202f'];

    /// <summary>"fr", "en", or null when neither is clearly ahead.</summary>
    public static string? Of(IEnumerable<DocumentBlock> blocks)
    {
        var words = blocks.SelectMany(block => block.Text.Split(Breaks, StringSplitOptions.RemoveEmptyEntries)).Take(WordsLookedAt).ToList();
        var french = words.Count(French.Contains);
        var english = words.Count(English.Contains);
        if (french > 2 * english && french > 1)
        {
            return "fr";
        }

        return english > 2 * french && english > 1 ? "en" : null;
    }
}
