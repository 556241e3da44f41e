namespace Socle.Chatbots.Retrieval.Analysis;

/// <summary>Reads numbers as people write them, so that 1 234,50 and 1234.5 are one term.</summary>
internal static class Numbers
{
    /// <summary>The end of the number that starts at <paramref name="start"/>, its separators included.</summary>
    public static int End(string text, int start)
    {
        var end = DigitsEnd(text, start);
        while (end < text.Length - 1 && ContinuesAt(text, start, end))
        {
            end = DigitsEnd(text, end + 1);
        }

        return end;
    }

    /// <summary>One spelling for a number: no grouping, a point before decimals, no idle zeros.</summary>
    public static string Normalize(ReadOnlySpan<char> number, Language language)
    {
        var decimalAt = DecimalSeparator(number, language);
        Span<char> digits = stackalloc char[Math.Min(number.Length, 64)];
        var length = 0;
        for (var i = 0; i < number.Length && length < digits.Length; i++)
        {
            if (char.IsDigit(number[i]))
            {
                digits[length++] = (char)('0' + char.GetNumericValue(number[i]));
            }
            else if (i == decimalAt)
            {
                digits[length++] = '.';
            }
        }

        ReadOnlySpan<char> written = digits[..length];
        written = decimalAt >= 0 ? written.TrimEnd('0').TrimEnd('.') : written;
        written = written.TrimStart('0');
        return written is "" ? "0" : written[0] == '.' ? $"0{written}" : written.ToString();
    }

    private static int DigitsEnd(string text, int start)
    {
        while (start < text.Length && char.IsDigit(text[start]))
        {
            start++;
        }

        return start;
    }

    private static bool ContinuesAt(string text, int start, int separator) => text[separator] switch
    {
        '.' or ',' => char.IsDigit(text[separator + 1]),
        var other => Characters.IsDigitSpace(other) && IsGroupOfThree(text, separator + 1) && IsGrouped(text, start, separator),
    };

    private static bool IsGroupOfThree(string text, int start) => DigitsEnd(text, start) == start + 3;

    /// <summary>True when what precedes is one to three digits, or groups of three already.</summary>
    private static bool IsGrouped(string text, int start, int end)
    {
        var last = end;
        while (last > start && char.IsDigit(text[last - 1]))
        {
            last--;
        }

        return last == start ? end - start <= 3 : end - last == 3 && Characters.IsDigitSpace(text[last - 1]);
    }

    /// <summary>Which separator starts the decimals; -1 when all of them group digits.</summary>
    private static int DecimalSeparator(ReadOnlySpan<char> number, Language language)
    {
        var last = number.LastIndexOfAny('.', ',');
        if (last < 0)
        {
            return -1;
        }

        if (number.IndexOf(number[last]) != last)
        {
            return -1;
        }

        var groups = number.Length - last - 1 == 3 && last <= 3 && number[0] != '0';
        var groupMark = language == Language.French ? '.' : ',';
        return groups && number[last] == groupMark ? -1 : last;
    }
}
