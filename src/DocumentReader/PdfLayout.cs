using System.Text.RegularExpressions;
using Socle.Kernel.Documents;

namespace Socle.DocumentReader;

/// <summary>
/// Makes headings, list items and whole paragraphs of a PDF's lines: leaves out what is repeated at the top and the
/// bottom of pages, undoes hyphenation, and joins a paragraph that goes on overleaf.
/// </summary>
internal sealed partial class PdfLayout
{
    private const double Margin = 0.1;
    private const double LargerThanBody = 1.12;
    private const int LongestHeading = 140;

    private readonly List<PdfPage> pages;
    private readonly HashSet<string> repeated;
    private readonly double bodySize;
    private readonly List<double> headingSizes;
    private readonly Hyphenation hyphenation;
    private readonly List<DocumentBlock> blocks = [];

    public PdfLayout(List<PdfPage> pages)
    {
        this.pages = pages;
        repeated = FindRepeated(pages);
        var lines = pages.SelectMany(page => page.Lines).Where(line => line.WordCount > 0).ToList();
        bodySize = lines.GroupBy(line => Math.Round(line.Size, 1)).MaxBy(size => size.Sum(line => line.Text.Length))?.Key ?? 0;
        headingSizes = [.. lines.Where(IsLarge).Select(line => Math.Round(line.Size)).Distinct().OrderDescending()];
        hyphenation = new Hyphenation(lines.Select(line => line.Text));
    }

    public IReadOnlyList<DocumentBlock> ToBlocks()
    {
        foreach (var page in pages)
        {
            PdfLine? previous = null;
            foreach (var line in page.Lines.Where(line => line.Text.Length > 0 && !IsMargin(page, line)))
            {
                Add(line, previous, page);
                previous = line;
            }
        }

        return blocks;
    }

    private void Add(PdfLine line, PdfLine? previous, PdfPage page)
    {
        var text = line.Text;
        var last = blocks.Count > 0 ? blocks[^1] : null;
        if (Bullet().Match(text) is { Success: true } bullet)
        {
            AddBlock(DocumentBlockKind.ListItem, text[bullet.Length..], 1, page.Number);
        }
        else if (last is not null && GoesOn(last, line, previous, page))
        {
            blocks[^1] = last with { Text = hyphenation.Join(last.Text, text) };
        }
        else if (IsLarge(line) && text.Length <= LongestHeading && text.Any(char.IsLetter))
        {
            AddBlock(DocumentBlockKind.Heading, text, Math.Min(headingSizes.IndexOf(Math.Round(line.Size)) + 1, 6), page.Number);
        }
        else if (IsNumberedHeading(text))
        {
            AddBlock(DocumentBlockKind.Heading, text, Math.Min(headingSizes.Count + 1, 6), page.Number);
        }
        else
        {
            AddBlock(DocumentBlockKind.Paragraph, text, 0, page.Number);
        }
    }

    private void AddBlock(DocumentBlockKind kind, string text, int level, int page)
    {
        if (text.Trim().Length > 0)
        {
            blocks.Add(new DocumentBlock(kind, text.Trim(), level, page));
        }
    }

    private bool GoesOn(DocumentBlock last, PdfLine line, PdfLine? previous, PdfPage page)
    {
        var isSameSize = previous is null || Math.Abs(previous.Size - line.Size) < 0.1 * bodySize;
        var isSameBlock = previous is not null && previous.Block == line.Block && isSameSize;
        if (last.Kind == DocumentBlockKind.Heading)
        {
            return isSameBlock && IsLarge(line);
        }

        // A sentence that did not end: on the next page, or beside a picture that split the paragraph.
        var isMidSentence = last.Text[^1] is not ('.' or '!' or '?' or ':' or ';') && char.IsLower(line.Text[0]);
        return (isSameBlock && !IsNumberedHeading(line.Text) && !EndsEarly(previous, line, page)) || (isMidSentence && isSameSize && !isSameBlock && !IsLarge(line));
    }

    /// <summary>The next word would still have had room: what follows is another paragraph or item.</summary>
    private static bool EndsEarly(PdfLine? previous, PdfLine line, PdfPage page) =>
        previous is not null && previous.Text[^1] != '-' && previous.Box.Right + (0.3 * line.Size) + line.FirstWordWidth < page.RightOfColumn(previous) - 2;

    private bool IsLarge(PdfLine line) => line.Size > LargerThanBody * bodySize;

    private static bool IsNumberedHeading(string text) =>
        text.Length <= 90 && text[^1] is not ('.' or ';' or ',' or ':') && NumberedHeading().IsMatch(text);

    private bool IsMargin(PdfPage page, PdfLine line) =>
        IsInMargin(page, line) && (repeated.Contains(WithoutNumbers(line.Text)) || PageNumber().IsMatch(line.Text));

    private static bool IsInMargin(PdfPage page, PdfLine line) =>
        line.Box.Bottom < page.Height * Margin || line.Box.Top > page.Height * (1 - Margin);

    private static HashSet<string> FindRepeated(List<PdfPage> pages)
    {
        var most = pages.Count <= 3 ? 2 : Math.Max(3, pages.Count * 0.4);
        return [.. pages
            .SelectMany(page => page.Lines.Where(line => IsInMargin(page, line)).Select(line => WithoutNumbers(line.Text)).Distinct())
            .GroupBy(text => text).Where(group => group.Count() >= most).Select(group => group.Key)];
    }

    private static string WithoutNumbers(string text) => Digits().Replace(text, "#");

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(?:[•◦▪‣●○■\uf0b7]|[-–—](?=\s))\s*")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(?:(?:article|chapitre|section|annexe|titre|part|chapter)\s+(?:\d+|[ivx]+)\b|\d{1,2}(?:\.\d{1,2})*[.)]?\s+\p{Lu}\p{Ll})", RegexOptions.IgnoreCase)]
    private static partial Regex NumberedHeading();

    [GeneratedRegex(@"^(?:page\s*)?[-–]?\s*\d{1,4}(?:\s*(?:/|sur|of)\s*\d{1,4})?\s*[-–]?$", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();
}
