namespace Socle.DocumentReader;

/// <summary>
/// Joins lines. A hyphen at the end of a line is dropped, unless the word keeps it elsewhere in the document or is one
/// of those that French writes with a hyphen.
/// </summary>
internal sealed class Hyphenation
{
    private static readonly char[] Around = [' ', ',', '.', ';', ':', '(', ')', '!', '?', '«', '»', '"', '\u00a0', '\u202f'];

    private static readonly HashSet<string> KeptAfter = new(
        ["ci", "là", "vous", "nous", "je", "il", "elle", "ils", "elles", "on", "même", "mêmes", "vente", "dire", "être", "midi", "end", "ce", "le", "la", "les", "moi"],
        StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> words;

    public Hyphenation(IEnumerable<string> lines) =>
        words = new(lines.SelectMany(line => line.Split(Around, StringSplitOptions.RemoveEmptyEntries)), StringComparer.OrdinalIgnoreCase);

    public string Join(string before, string after)
    {
        if (before.Length < 2 || before[^1] is not ('-' or '\u2010') || !char.IsLetter(before[^2]) || !char.IsLower(after[0]))
        {
            return $"{before} {after}";
        }

        var head = before[(before.LastIndexOf(' ') + 1)..^1].TrimStart(Around);
        var tail = after.Split(' ', 2)[0].TrimEnd(Around);
        var keeps = !words.Contains(head + tail) && (words.Contains($"{head}-{tail}") || KeptAfter.Contains(tail) || head.Contains('-', StringComparison.Ordinal));
        return keeps ? before + after : before[..^1] + after;
    }
}
