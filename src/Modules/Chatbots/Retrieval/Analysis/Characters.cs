namespace Socle.Chatbots.Retrieval.Analysis;

/// <summary>What a character may be in a text typed by people.</summary>
internal static class Characters
{
    public static bool IsApostrophe(char character) => character is '\'' or '\u2019' or '\u02BC' or '\u2018';

    /// <summary>The hyphens that join words, the no-break one included; dashes separate.</summary>
    public static bool IsHyphen(char character) => character is '-' or '\u2010' or '\u2011';

    /// <summary>The spaces that group digits by three: no-break, thin and narrow ones, and the plain one.</summary>
    public static bool IsDigitSpace(char character) => character is ' ' or '\u00A0' or '\u2009' or '\u202F';

    public static bool IsWordPart(char character) =>
        char.IsLetterOrDigit(character) || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.NonSpacingMark
        || char.IsSurrogate(character);
}
