using System.Text;

namespace Socle.Chatbots.Retrieval.Passages;

/// <summary>Removes the accidents of layout from a text: runs of blanks, and the line ends of a fixed width.</summary>
internal static class Whitespace
{
    /// <summary>A line at least this long that stops in mid-sentence was wrapped, not ended.</summary>
    private const int WrappedLine = 50;

    public static string Tidy(string text)
    {
        StringBuilder tidy = new(text.Length);
        var previous = "";
        foreach (var raw in text.Split('\n'))
        {
            var line = Collapse(raw);
            if (line.Length == 0)
            {
                continue;
            }

            if (previous.Length > 0)
            {
                tidy.Append(IsWrapped(previous, line) ? ' ' : '\n');
            }

            tidy.Append(line);
            previous = line;
        }

        return tidy.ToString();
    }

    private static bool IsWrapped(string line, string next) =>
        !".!?:;…".Contains(line[^1], StringComparison.Ordinal) && (char.IsLower(next[0]) || (line.Length >= WrappedLine && char.IsLetterOrDigit(next[0])));

    /// <summary>Runs of blanks become one; the no-break spaces of French typography stay.</summary>
    private static string Collapse(string line)
    {
        StringBuilder collapsed = new(line.Length);
        foreach (var character in line)
        {
            var isBlank = character is ' ' or '\t' or '\r' or '\f' or '\v' || char.IsControl(character);
            if (!isBlank)
            {
                collapsed.Append(character);
            }
            else if (collapsed.Length > 0 && collapsed[^1] != ' ')
            {
                collapsed.Append(' ');
            }
        }

        return collapsed.ToString().Trim();
    }
}
