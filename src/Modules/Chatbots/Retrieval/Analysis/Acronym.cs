namespace Socle.Chatbots.Retrieval.Analysis;

/// <summary>Reads acronyms written with points, S.N.C.F., as the word SNCF.</summary>
internal static class Acronym
{
    /// <summary>Gives the folded acronym and where it ends; false unless two capitals or more each bear a point.</summary>
    public static bool TryRead(string text, int start, out string acronym, out int end)
    {
        end = start;
        while (end + 1 < text.Length && char.IsUpper(text[end]) && text[end + 1] == '.')
        {
            end += 2;
        }

        var endsInWord = end < text.Length && char.IsLetterOrDigit(text[end]);
        var letters = (end - start) / 2;
        if (endsInWord && char.IsUpper(text[end]) && !(end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])))
        {
            (letters, end, endsInWord) = (letters + 1, end + 1, false);
        }

        acronym = letters > 1 && !endsInWord ? Folding.Fold(text.AsSpan(start, end - start)).Replace(".", "", StringComparison.Ordinal) : "";
        return acronym.Length > 0;
    }
}
