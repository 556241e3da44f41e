namespace Socle.Chatbots.Retrieval.Analysis;

/// <summary>Reads what starts with a letter: words, elisions, compounds, acronyms and names in camel case.</summary>
internal static class WordReader
{
    private const int LongestWord = 60;

    /// <summary>Adds the tokens of what starts at <paramref name="start"/> and returns where it ends.</summary>
    public static int Read(string text, int start, TokenWriter writer)
    {
        if (Acronym.TryRead(text, start, out var acronym, out var end))
        {
            writer.Add(acronym, start, end - start, TokenKind.Word);
            return end;
        }

        end = PartEnd(text, start);
        var first = Folding.Fold(text.AsSpan(start, end - start));
        if (FollowedBy(text, end, Characters.IsApostrophe))
        {
            return ReadApostrophe(text, start, end, first, writer);
        }

        return FollowedBy(text, end, Characters.IsHyphen)
            ? ReadCompound(text, start, end, writer)
            : ReadPart(text, start, end, writer);
    }

    private static int ReadApostrophe(string text, int start, int end, string first, TokenWriter writer)
    {
        if (Elision.IsElided(first, writer.Language))
        {
            writer.Add(first, start, end - start, TokenKind.Stop);
            return end + 1;
        }

        var nextEnd = PartEnd(text, end + 1);
        var next = Folding.Fold(text.AsSpan(end + 1, nextEnd - end - 1));
        if (Elision.JoinsAfter(first))
        {
            writer.Add(first + next, start, nextEnd - start, TokenKind.Word);
            return nextEnd;
        }

        ReadPart(text, start, end, writer);
        return Elision.IsEnglishEnding(next, writer.Language) ? nextEnd : end + 1;
    }

    /// <summary>A compound gives its parts and, unless one is a grammatical word, the whole: porte, monnaie, portemonnaie.</summary>
    private static int ReadCompound(string text, int start, int end, TokenWriter writer)
    {
        var firstToken = writer.Tokens.Count;
        List<(int Start, int End)> parts = [(start, end)];
        while (FollowedBy(text, end, Characters.IsHyphen) && end - start < LongestWord)
        {
            parts.Add((end + 1, end = PartEnd(text, end + 1)));
            if (FollowedBy(text, end, Characters.IsApostrophe))
            {
                parts.RemoveAt(parts.Count - 1);
                end = parts[^1].End;
                break;
            }
        }

        foreach (var (partStart, partEnd) in parts)
        {
            ReadPart(text, partStart, partEnd, writer);
        }

        AddWhole(text.AsSpan(start, end - start), start, firstToken, writer);
        return end;
    }

    private static void AddWhole(ReadOnlySpan<char> compound, int start, int firstToken, TokenWriter writer)
    {
        var added = writer.Tokens.Count - firstToken;
        if (added > 1 && writer.Tokens.Skip(firstToken).All(token => token.Kind != TokenKind.Stop))
        {
            var joined = Folding.Fold(compound).Replace("-", "", StringComparison.Ordinal)
                .Replace("\u2010", "", StringComparison.Ordinal).Replace("\u2011", "", StringComparison.Ordinal);
            writer.AddVariant(joined, start, compound.Length, writer.LastPosition - writer.Tokens[firstToken].Position);
        }
    }

    private static int ReadPart(string text, int start, int end, TokenWriter writer)
    {
        var part = text.AsSpan(start, end - start);
        writer.Add(Folding.Fold(part), start, part.Length, TokenKind.Word);
        AddRoman(part, start, writer);
        AddCamelParts(text, start, end, writer);
        return end;
    }

    /// <summary>Louis XIV is also Louis 14, and the XIXe century the 19th.</summary>
    private static void AddRoman(ReadOnlySpan<char> part, int start, TokenWriter writer)
    {
        var numeral = part.TrimEnd("eèm");
        var isOrdinal = numeral.Length < part.Length;
        if ((isOrdinal || numeral.Length > 1) && RomanNumerals.Parse(numeral) is { } value)
        {
            writer.AddVariant(value.ToString(System.Globalization.CultureInfo.InvariantCulture), start, part.Length);
        }
    }

    /// <summary>WordPress is also word and press.</summary>
    private static void AddCamelParts(string text, int start, int end, TokenWriter writer)
    {
        var from = start;
        for (var i = start + 1; i <= end; i++)
        {
            var isBoundary = i < end && char.IsUpper(text[i]) && char.IsLower(text[i - 1]);
            if ((isBoundary || (i == end && from > start)) && i - from > 2)
            {
                writer.AddVariant(Folding.Fold(text.AsSpan(from, i - from)), from, i - from);
            }

            from = isBoundary ? i : from;
        }
    }

    private static bool FollowedBy(string text, int end, Predicate<char> isConnector) =>
        end + 1 < text.Length && isConnector(text[end]) && Characters.IsWordPart(text[end + 1]);

    private static int PartEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < LongestWord && Characters.IsWordPart(text[end]))
        {
            end++;
        }

        return end;
    }
}
