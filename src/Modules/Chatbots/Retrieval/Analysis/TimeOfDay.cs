namespace Socle.Chatbots.Retrieval.Analysis;

/// <summary>Reads a time of day however it is spaced: 9h30, 9 h 30, 9:30, 9 heures 30, 9 h.</summary>
internal static class TimeOfDay
{
    /// <summary>Gives the time as 9h30 and where it ends; false when no time starts at <paramref name="start"/>.</summary>
    public static bool TryRead(string text, int start, out string time, out int end)
    {
        (time, end) = ("", start);
        var hourEnd = DigitsEnd(text, start, 2);
        if (hourEnd == start || (hourEnd < text.Length && char.IsDigit(text[hourEnd])))
        {
            return false;
        }

        if (!TryReadMark(text, hourEnd, out var minutesAt, out var needsMinutes))
        {
            return false;
        }

        var minutesEnd = DigitsEnd(text, minutesAt, 2);
        var hasMinutes = minutesEnd == minutesAt + 2 && (minutesEnd == text.Length || !char.IsLetterOrDigit(text[minutesEnd]));
        if (needsMinutes && !hasMinutes)
        {
            return false;
        }

        end = hasMinutes ? minutesEnd : MarkEnd(text, hourEnd);
        return TryWrite(text[start..hourEnd], hasMinutes ? text[minutesAt..minutesEnd] : "00", out time);
    }

    private static bool TryReadMark(string text, int hourEnd, out int minutesAt, out bool needsMinutes)
    {
        needsMinutes = hourEnd < text.Length && text[hourEnd] == ':';
        minutesAt = hourEnd + 1;
        if (needsMinutes)
        {
            return true;
        }

        var end = MarkEnd(text, hourEnd);
        minutesAt = SkipSpace(text, end);
        return end > hourEnd;
    }

    /// <summary>Where « h », « heure » or « heures » ends after the hour; the hour's own end when there is none.</summary>
    private static int MarkEnd(string text, int hourEnd)
    {
        var start = SkipSpace(text, hourEnd);
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text.AsSpan(start, end - start) is "h" or "H" or "heure" or "heures" ? end : hourEnd;
    }

    private static bool TryWrite(string hour, string minutes, out string time)
    {
        var isTime = int.TryParse(hour, out var hours) && int.TryParse(minutes, out var past) && hours < 25 && past < 60;
        time = isTime ? $"{hours}h{minutes}" : "";
        return isTime;
    }

    private static int SkipSpace(string text, int at) => at < text.Length && Characters.IsDigitSpace(text[at]) ? at + 1 : at;

    private static int DigitsEnd(string text, int start, int most)
    {
        var end = start;
        while (end < text.Length && end - start < most && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end;
    }
}
