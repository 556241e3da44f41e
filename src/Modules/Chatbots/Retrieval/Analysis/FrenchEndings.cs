namespace Socle.Chatbots.Retrieval.Analysis;

/// <summary>Cuts an ending that the French stemmer leaves because it is ambiguous.</summary>
internal static class FrenchEndings
{
    private const int ShortestStem = 4;

    /// <summary>The third person plural: disposent becomes dispos, as dispose does; -ment is a noun's or an adverb's.</summary>
    public static string Trim(string stem) =>
        stem.Length >= ShortestStem + 3 && stem.EndsWith("ent", StringComparison.Ordinal) && !stem.EndsWith("ment", StringComparison.Ordinal)
            ? stem[..^3]
            : stem;
}
