namespace Socle.Chatbots.Retrieval.Passages;

/// <summary>Cuts a text too long for one passage into pieces of similar length, between its sentences.</summary>
internal static class LongText
{
    public static IEnumerable<string> Split(string text, int target, int longest)
    {
        var pieces = (text.Length + target - 1) / target;
        var share = text.Length / pieces;
        int? start = null;
        var end = 0;
        foreach (var sentence in SentenceSplitter.Split(text).SelectMany(sentence => Clauses(text, sentence, longest)))
        {
            if (start is { } from && sentence.End - from > longest)
            {
                yield return text[from..end];
                start = null;
            }

            start ??= sentence.Start;
            end = sentence.End;
            if (end - start >= share)
            {
                yield return text[start.Value..end];
                start = null;
            }
        }

        if (start is { } rest)
        {
            yield return text[rest..end];
        }
    }

    /// <summary>A sentence as it is, or an enormous one cut at its last pause or space before the limit.</summary>
    private static IEnumerable<TextSpan> Clauses(string text, TextSpan sentence, int longest)
    {
        var start = sentence.Start;
        while (sentence.End - start > longest)
        {
            var cut = CutBefore(text, start, start + longest);
            yield return new(start, cut);
            start = cut;
            while (start < sentence.End && char.IsWhiteSpace(text[start]))
            {
                start++;
            }
        }

        if (start < sentence.End)
        {
            yield return new(start, sentence.End);
        }
    }

    private static int CutBefore(string text, int start, int limit)
    {
        var window = text.AsSpan(start, limit - start);
        var pause = window.LastIndexOfAny(";:,");
        if (pause > window.Length / 2)
        {
            return start + pause + 1;
        }

        var space = window.LastIndexOf(' ');
        var cut = space > 0 ? start + space : limit;
        return char.IsLowSurrogate(text[cut]) ? cut - 1 : cut;
    }
}
