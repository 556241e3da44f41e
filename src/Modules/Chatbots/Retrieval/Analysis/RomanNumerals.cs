namespace Socle.Chatbots.Retrieval.Analysis;

/// <summary>Reads the Roman numerals of kings and centuries (XIV, XIXe), up to 39.</summary>
internal static class RomanNumerals
{
    /// <summary>The value of a numeral of I, V and X in capitals; null when the word is not one.</summary>
    public static int? Parse(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length > 7 || word.ContainsAnyExcept('I', 'V', 'X'))
        {
            return null;
        }

        var total = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var value = Value(word[i]);
            total += i + 1 < word.Length && value < Value(word[i + 1]) ? -value : value;
        }

        return total;
    }

    private static int Value(char letter) => letter switch { 'I' => 1, 'V' => 5, _ => 10 };
}
