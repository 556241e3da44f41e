using System.Globalization;
using System.Text;

namespace Socle.Chatbots.Retrieval.Analysis;

/// <summary>Writes a word the way it is compared: lower case, no accents, no ligatures.</summary>
internal static class Folding
{
    public static string Fold(ReadOnlySpan<char> word)
    {
        if (Ascii.IsValid(word))
        {
            return string.Create(word.Length, word, static (target, source) => source.ToLowerInvariant(target));
        }

        // Half a surrogate pair has no normal form; emoji and rare scripts need none.
        var hasSurrogate = word.ContainsAnyInRange('\uD800', '\uDFFF');
        var text = hasSurrogate ? word.ToString() : word.ToString().Normalize(NormalizationForm.FormD);
        StringBuilder folded = new(word.Length + 2);
        foreach (var character in text)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                Append(folded, char.ToLowerInvariant(character));
            }
        }

        return folded.ToString();
    }

    private static void Append(StringBuilder folded, char character)
    {
        _ = character switch
        {
            'œ' => folded.Append("oe"),
            'æ' => folded.Append("ae"),
            'ß' => folded.Append("ss"),
            'ø' => folded.Append('o'),
            'ł' => folded.Append('l'),
            'đ' => folded.Append('d'),
            _ => folded.Append(character),
        };
    }
}
