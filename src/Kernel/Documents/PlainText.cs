using System.Text.RegularExpressions;

namespace Socle.Kernel.Documents;

/// <summary>Finds paragraphs, headings and lists in text that has no markup.</summary>
internal static partial class PlainText
{
    private const int LongestHeading = 80;
    private const int ShortestWrappedLine = 50;

    public static IReadOnlyList<DocumentBlock> Read(string text)
    {
        var groups = text.Split('\n').Select(line => line.Trim()).Aggregate(new List<List<string>> { new() }, Group);
        var blocks = new List<DocumentBlock>();
        for (var i = 0; i < groups.Count; i++)
        {
            AddGroup(groups[i], blocks, hasMore: i < groups.Count - 1);
        }

        return blocks;
    }

    private static List<List<string>> Group(List<List<string>> groups, string line)
    {
        if (line.Length > 0)
        {
            groups[^1].Add(line);
        }
        else if (groups[^1].Count > 0)
        {
            groups.Add([]);
        }

        return groups;
    }

    private static void AddGroup(List<string> lines, List<DocumentBlock> blocks, bool hasMore)
    {
        if (lines.Count == 0)
        {
            return;
        }

        if (IsHeading(lines, hasMore))
        {
            blocks.Add(new DocumentBlock(DocumentBlockKind.Heading, lines[0].TrimEnd(':', ' ', '\u00a0', '\u202f'), blocks.Count == 0 ? 1 : 2));
            AddGroup([.. lines.Skip(1).Where(line => !Underline().IsMatch(line))], blocks, hasMore);
            return;
        }

        if (lines.Any(line => Bullet().IsMatch(line)))
        {
            AddList(lines, blocks);
        }
        else if (lines.SkipLast(1).All(line => line.Length >= ShortestWrappedLine))
        {
            Add(string.Join(' ', lines), DocumentBlockKind.Paragraph, blocks);
        }
        else
        {
            lines.ForEach(line => Add(line, DocumentBlockKind.Paragraph, blocks));
        }
    }

    /// <summary>A short line alone, underlined, or ending in a colon above other lines.</summary>
    private static bool IsHeading(List<string> lines, bool hasMore)
    {
        var first = lines[0];
        if (first.Length > LongestHeading || Bullet().IsMatch(first) || !first.Any(char.IsLetter))
        {
            return false;
        }

        if (lines.Count > 1)
        {
            return Underline().IsMatch(lines[1]) || first.EndsWith(':') || (first.Length > 3 && !first.Any(char.IsLower));
        }

        return hasMore && !first.Contains(" : ", StringComparison.Ordinal) && first[^1] is not ('.' or ';' or ',' or '!' or '?');
    }

    private static void AddList(List<string> lines, List<DocumentBlock> blocks)
    {
        foreach (var line in lines)
        {
            if (Bullet().IsMatch(line))
            {
                Add(Bullet().Replace(line, ""), DocumentBlockKind.ListItem, blocks);
            }
            else if (blocks.Count > 0 && blocks[^1].Kind == DocumentBlockKind.ListItem && line != lines[0])
            {
                blocks[^1] = blocks[^1] with { Text = $"{blocks[^1].Text} {line}" };
            }
            else
            {
                Add(line, DocumentBlockKind.Paragraph, blocks);
            }
        }
    }

    private static void Add(string text, DocumentBlockKind kind, List<DocumentBlock> blocks)
    {
        if (text.Length > 0 && !Underline().IsMatch(text))
        {
            blocks.Add(new DocumentBlock(kind, text, kind == DocumentBlockKind.ListItem ? 1 : 0));
        }
    }

    [GeneratedRegex(@"^(?:[-*•–—‣◦▪]|\d{1,2}[.)])\s+")]
    private static partial Regex Bullet();

    [GeneratedRegex("^[-=_*~]{3,}$")]
    private static partial Regex Underline();
}
