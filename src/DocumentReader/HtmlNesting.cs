using System.Text.RegularExpressions;

namespace Socle.DocumentReader;

/// <summary>
/// A quick look at how deep HTML nests, before the real parser: on tags nested a hundred thousand deep that one takes
/// time that grows with the square of the depth.
/// </summary>
internal static partial class HtmlNesting
{
    private static readonly HashSet<string> WithoutEnd = new(
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
         "p", "li", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "dt", "dd", "colgroup", "body", "html", "head"],
        StringComparer.OrdinalIgnoreCase);

    public static bool IsDeeperThan(int limit, string html)
    {
        var depth = 0;
        foreach (var tag in Tags().EnumerateMatches(html))
        {
            var text = html.AsSpan(tag.Index, tag.Length);
            var isEnd = text[1] == '/';
            if (WithoutEnd.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[(isEnd ? 2 : 1)..]))
            {
                continue;
            }

            depth = Math.Max(0, depth + (isEnd ? -1 : 1));
            if (depth > limit)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("</?[a-zA-Z][a-zA-Z0-9]*")]
    private static partial Regex Tags();
}
