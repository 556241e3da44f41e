using System.Globalization;

namespace Socle.Chatbots.Retrieval.Analysis;

/// <summary>Reads what starts with a digit: numbers, times, dates, ordinals, and models such as 3D.</summary>
internal static class NumberReader
{
    private static readonly string[] FrenchMonths =
        ["janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre"];

    private static readonly string[] EnglishMonths =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>Adds the tokens of what starts at <paramref name="start"/> and returns where it ends.</summary>
    public static int Read(string text, int start, TokenWriter writer)
    {
        if (TimeOfDay.TryRead(text, start, out var time, out var timeEnd))
        {
            writer.Add(time, start, timeEnd - start, TokenKind.Number);
            writer.AddVariant(writer.Language == Language.French ? "heure" : "hour", start, timeEnd - start);
            return timeEnd;
        }

        if (NumericDate.TryRead(text, start, out var date))
        {
            AddDate(writer, start, date);
            return date.End;
        }

        var end = Numbers.End(text, start);
        writer.Add(Numbers.Normalize(text.AsSpan(start, end - start), writer.Language), start, end - start, TokenKind.Number);
        return ReadSuffix(text, start, end, writer);
    }

    /// <summary>A numeric date gives the words of the written one: 12/03/2026 is also found by « 12 mars 2026 ».</summary>
    private static void AddDate(TokenWriter writer, int start, NumericDate date)
    {
        var french = writer.Language == Language.French;
        var swap = !french && date.IsDayFirst && date.Day <= 12;
        var (day, month) = swap ? (date.Month, date.Day) : (date.Day, date.Month);
        writer.Add(day.ToString(CultureInfo.InvariantCulture), start, date.End - start, TokenKind.Number);
        writer.Add((french ? FrenchMonths : EnglishMonths)[month - 1], start, date.End - start, TokenKind.Word);
        writer.Add(date.Year.ToString(CultureInfo.InvariantCulture), start, date.End - start, TokenKind.Number);
    }

    /// <summary>What is glued to a number: an ordinal ending is dropped, anything else is a word of its own.</summary>
    private static int ReadSuffix(string text, int start, int numberEnd, TokenWriter writer)
    {
        var end = numberEnd;
        while (end < text.Length && Characters.IsWordPart(text[end]) && !IsBreak(text, numberEnd, end))
        {
            end++;
        }

        if (end == numberEnd)
        {
            return end;
        }

        var suffix = Folding.Fold(text.AsSpan(numberEnd, end - numberEnd));
        if (IsOrdinalEnding(suffix))
        {
            return end;
        }

        writer.AddVariant(Folding.Fold(text.AsSpan(start, end - start)), start, end - start);
        if (suffix.Length <= 5 && !suffix.AsSpan().ContainsAnyInRange('0', '9'))
        {
            writer.Add(suffix, numberEnd, end - numberEnd, TokenKind.Word);
        }

        return end;
    }

    private static bool IsBreak(string text, int numberEnd, int at) => Symbols.Word(text[at]) is not null || at - numberEnd > 40;

    private static bool IsOrdinalEnding(string suffix) =>
        suffix is "er" or "ere" or "re" or "e" or "eme" or "emes" or "es" or "nd" or "nde" or "st" or "rd" or "th" or "o";
}
