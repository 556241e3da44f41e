using System.Text;

namespace Socle.DocumentReader;

/// <summary>Makes one clean line of text out of what documents hold.</summary>
internal static class TextLine
{
    /// <summary>Collapses white space, keeps no-break spaces before French punctuation, drops control characters and soft hyphens.</summary>
    public static string Clean(string text)
    {
        var line = new StringBuilder(text.Length);
        var isAfterSpace = true;
        foreach (var character in text)
        {
            if (character is ' ' or '\t' or '\n' or '\r' or '\f' or '\v')
            {
                line.Append(isAfterSpace ? "" : " ");
                isAfterSpace = true;
            }
            else if (!char.IsControl(character) && character is not ('\u00ad' or '\u200b' or '\ufeff'))
            {
                line.Append(character);
                isAfterSpace = false;
            }
        }

        return line.ToString().Trim();
    }

    /// <summary>"Column : value ; Column : value", without the empty cells. Null when there is nothing in the row.</summary>
    public static string? Row(IReadOnlyList<string> names, IReadOnlyList<string> values)
    {
        var cells = values.Select((value, i) => (Name: i < names.Count ? names[i] : "", Value: Clean(value)))
            .Where(cell => cell.Value.Length > 0)
            .Select(cell => cell.Name.Length > 0 ? $"{cell.Name} : {cell.Value}" : cell.Value);
        var row = string.Join(" ; ", cells);
        return row.Length > 0 ? row : null;
    }
}
