namespace Socle.Chatbots.Retrieval.Passages;

/// <summary>Finds the sentences of French and English text.</summary>
/// <remarks>
/// A sentence ends at . ! ? … (with the quotes and brackets that close after it) before a space and something that can begin a
/// sentence, and at every line break. Abbreviations, initials and the numbers of a list do not end one.
/// </remarks>
internal static class SentenceSplitter
{
    public static IReadOnlyList<TextSpan> Split(string text)
    {
        List<TextSpan> sentences = [];
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (EndAt(text, start, at) is { } end)
            {
                AddTrimmed(text, start, end, sentences);
                start = end;
                at = end - 1;
            }
        }

        AddTrimmed(text, start, text.Length, sentences);
        return sentences;
    }

    /// <summary>Where the sentence ends if the character at <paramref name="at"/> ends it; null when it goes on.</summary>
    private static int? EndAt(string text, int start, int at)
    {
        if (text[at] is '\n')
        {
            return at + 1;
        }

        if (text[at] is not ('.' or '!' or '?' or '…'))
        {
            return null;
        }

        var end = SkipClosing(text, at + 1);
        var next = SkipSpaces(text, end);
        if (end >= text.Length || next == end || next >= text.Length || !CanBegin(text, next))
        {
            return null;
        }

        return text[at] == '.' && IsAbbreviation(text, start, at, next) ? null : end;
    }

    private static int SkipClosing(string text, int at)
    {
        while (at < text.Length && (text[at] is '.' or '!' or '?' or '…' or ')' or ']' or '"' or '”' or '»' or '’'
            || IsSpacedGuillemet(text, at) || IsReference(text, at)))
        {
            at += IsReference(text, at) ? text.IndexOf(']', at) - at + 1 : IsSpacedGuillemet(text, at) ? 2 : 1;
        }

        return at;
    }

    /// <summary>French puts a space before the closing guillemet and before ! and ?.</summary>
    private static bool IsSpacedGuillemet(string text, int at) =>
        at + 1 < text.Length && char.IsWhiteSpace(text[at]) && text[at] != '\n' && text[at + 1] is '»' or '!' or '?';

    private static bool IsReference(string text, int at) =>
        text[at] == '[' && at + 2 < text.Length && char.IsDigit(text[at + 1]) && text.AsSpan(at, Math.Min(6, text.Length - at)).Contains(']');

    private static int SkipSpaces(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]) && text[at] != '\n')
        {
            at++;
        }

        return at;
    }

    private static bool CanBegin(string text, int at) =>
        char.IsUpper(text[at]) || char.IsDigit(text[at]) || char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.OtherLetter
        || text[at] is '«' or '“' or '"' or '(' or '[' or '—' or '–' or '•' or '-' or '¿' or '\'' or '‘' or '’';

    private static bool IsAbbreviation(string text, int start, int at, int next)
    {
        var wordStart = at;
        while (wordStart > start && !char.IsWhiteSpace(text[wordStart - 1]) && text[wordStart - 1] is not ('(' or '[' or '«' or '’' or '\''))
        {
            wordStart--;
        }

        var word = text[wordStart..at];
        if (Abbreviations.AlwaysContinues(word) || (wordStart == start && IsListNumber(word)))
        {
            return true;
        }

        return (Abbreviations.MayContinue(word) || IsInitial(word)) && !BeginsSentence(text, next);
    }

    private static bool IsListNumber(string word) => word.Length is > 0 and <= 3 && word.All(char.IsAsciiDigit);

    private static bool IsInitial(string word) =>
        word.Length > 0 && char.IsUpper(word[^1]) && (word.Length == 1 || word[^2] is '.' or '-');

    /// <summary>After an initial or « etc. » only a word that usually opens a sentence begins a new one.</summary>
    private static bool BeginsSentence(string text, int next)
    {
        var end = next;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        var isWord = end - next > 1 || (end - next == 1 && end < text.Length && text[end] is '\'' or '’' or ' ');
        return char.IsUpper(text[next]) && isWord && SentenceOpeners.Contains(text[next..end]);
    }

    private static void AddTrimmed(string text, int start, int end, List<TextSpan> sentences)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(new(start, end));
        }
    }
}
