using System.Collections.Frozen;

namespace Socle.Chatbots.Retrieval.Analysis;

/// <summary>Knows what stands before an apostrophe: a French article that elides, or part of a word.</summary>
internal static class Elision
{
    private static readonly FrozenSet<string> Elided = new[]
    {
        "l", "d", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "presqu",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> EnglishEndings = new[] { "s", "t", "re", "ve", "ll", "d", "m" }.ToFrozenSet();

    private static readonly FrozenSet<string> WholeWords = new[] { "aujourd", "prud", "entr", "o" }.ToFrozenSet();

    /// <summary>True when the word before the apostrophe stands by itself: l'eau, qu'il.</summary>
    public static bool IsElided(string folded, Language language) => language == Language.French && Elided.Contains(folded);

    /// <summary>True for what English hangs after an apostrophe: the shop's, don't, we're.</summary>
    public static bool IsEnglishEnding(string folded, Language language) =>
        language == Language.English && EnglishEndings.Contains(folded);

    /// <summary>True when both sides of the apostrophe are one word: aujourd'hui, prud'hommes, O'Brien.</summary>
    public static bool JoinsAfter(string folded) => WholeWords.Contains(folded);
}
