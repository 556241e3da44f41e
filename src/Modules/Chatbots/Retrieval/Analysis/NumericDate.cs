using System.Text.RegularExpressions;

namespace Socle.Chatbots.Retrieval.Analysis;

/// <summary>A date written in digits: 12/03/2026, 12.03.2026 or 2026-03-12.</summary>
internal readonly partial record struct NumericDate(int Day, int Month, int Year, int End, bool IsDayFirst)
{
    private const int Longest = 10;

    public static bool TryRead(string text, int start, out NumericDate date)
    {
        date = default;
        var window = text.AsSpan(start, Math.Min(Longest + 1, text.Length - start)).ToString();
        var match = Pattern().Match(window);
        if (!match.Success)
        {
            return false;
        }

        var isDayFirst = match.Groups["d"].Success;
        var day = int.Parse(match.Groups[isDayFirst ? "d" : "day"].ValueSpan, provider: null);
        var month = int.Parse(match.Groups[isDayFirst ? "m" : "month"].ValueSpan, provider: null);
        var year = int.Parse(match.Groups[isDayFirst ? "y" : "year"].ValueSpan, provider: null);
        (day, month) = isDayFirst && month > 12 ? (month, day) : (day, month);
        date = new(day, month, year, start + match.Length, isDayFirst);
        return day is >= 1 and <= 31 && month is >= 1 and <= 12;
    }

    [GeneratedRegex(@"^(?:(?<d>\d{1,2})(?<mark>[/.-])(?<m>\d{1,2})\k<mark>(?<y>\d{4})|(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2}))(?!\d)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
