using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Socle.DocumentReader;

/// <summary>What the paragraph styles of a DOCX file mean, in an English or a French Word, and in styles made from others.</summary>
internal sealed partial class DocxStyles
{
    private const int LongestChain = 10;

    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly Dictionary<string, XElement> styles = new(StringComparer.Ordinal);

    public DocxStyles(XElement? part)
    {
        foreach (var style in part?.Elements(Word + "style") ?? [])
        {
            styles[style.Attribute(Word + "styleId")?.Value ?? ""] = style;
        }
    }

    /// <summary>1 to 6, or null for a style that is no heading's.</summary>
    public int? HeadingLevelOf(string? style) => Chain(style).Select(LevelOf).FirstOrDefault(level => level is not null);

    public bool IsList(string? style) => Chain(style).Any(name => ListName().IsMatch(NameOf(name)));

    /// <summary>From the value of an outline level, 0 for the first; 9 is body text.</summary>
    public static int? ToLevel(string outline) =>
        int.TryParse(outline, CultureInfo.InvariantCulture, out var level) && level is >= 0 and < 9 ? Math.Min(level + 1, 6) : null;

    private int? LevelOf(string style)
    {
        var outline = styles.GetValueOrDefault(style)?.Element(Word + "pPr")?.Element(Word + "outlineLvl")?.Attribute(Word + "val")?.Value;
        if (outline is not null)
        {
            return ToLevel(outline);
        }

        var match = HeadingName().Match(NameOf(style));
        return match.Success ? Math.Clamp(match.Groups[1].Success ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 1, 1, 6) : null;
    }

    private string NameOf(string style) => styles.GetValueOrDefault(style)?.Element(Word + "name")?.Attribute(Word + "val")?.Value ?? style;

    /// <summary>The style and those that it is based on. A file may say that a style is based on itself.</summary>
    private IEnumerable<string> Chain(string? style)
    {
        for (var i = 0; i < LongestChain && style is not null; i++)
        {
            yield return style;
            style = styles.GetValueOrDefault(style)?.Element(Word + "basedOn")?.Attribute(Word + "val")?.Value;
        }
    }

    [GeneratedRegex(@"^(?:heading|titre)\s*([1-9])$|^(?:title|titre)$", RegexOptions.IgnoreCase)]
    private static partial Regex HeadingName();

    [GeneratedRegex("^list|^liste", RegexOptions.IgnoreCase)]
    private static partial Regex ListName();
}
