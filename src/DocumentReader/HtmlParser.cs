using System.Text;
using AngleSharp.Dom;
using Socle.Kernel.Documents;

namespace Socle.DocumentReader;

/// <summary>Reads the text that a visitor of an HTML page reads, without what surrounds it on every page.</summary>
internal sealed class HtmlParser
{
    private const int Deepest = 200;

    private static readonly HashSet<string> Ignored =
        ["SCRIPT", "STYLE", "NAV", "FOOTER", "ASIDE", "NOSCRIPT", "TEMPLATE", "SVG", "IFRAME", "BUTTON", "SELECT", "FORM", "OBJECT", "CANVAS", "HEAD", "DIALOG"];

    private static readonly HashSet<string> Inline =
        ["A", "ABBR", "B", "BDI", "BDO", "BR", "CITE", "CODE", "DATA", "DEL", "DFN", "EM", "I", "IMG", "INS", "KBD", "LABEL", "MARK", "Q", "S", "SAMP", "SMALL", "SPAN", "STRONG", "SUB", "SUP", "TIME", "U", "VAR", "WBR", "FONT"];

    private readonly List<DocumentBlock> blocks = [];

    public static ParsedDocument Parse(string html)
    {
        if (HtmlNesting.IsDeeperThan(Deepest * 4, html))
        {
            throw new BadDocumentException(DocumentProblem.TooComplex);
        }

        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html);
        var parser = new HtmlParser();
        var content = document.QuerySelector("main, [role=main]") ?? (INode?)document.Body;
        if (content is not null)
        {
            parser.Walk(content, 0, 0);
        }

        var title = TextLine.Clean(document.Title ?? "");
        return new ParsedDocument(parser.blocks, title.Length > 0 ? title : null);
    }

    /// <summary>Runs of text and inline elements between block elements are paragraphs of their own.</summary>
    private void Walk(INode parent, int depth, int listLevel)
    {
        if (depth > Deepest)
        {
            throw new BadDocumentException(DocumentProblem.TooComplex);
        }

        var loose = new StringBuilder();
        foreach (var child in parent.ChildNodes)
        {
            if (child is IText || (child is IElement inline && Inline.Contains(inline.TagName) && !HoldsBlocks(inline)))
            {
                AppendText(child, loose, depth);
                continue;
            }

            Flush(loose);
            if (child is IElement element && !IsIgnored(element))
            {
                WalkElement(element, depth + 1, listLevel);
            }
        }

        Flush(loose);
    }

    private void WalkElement(IElement element, int depth, int listLevel)
    {
        switch (element.TagName)
        {
            case "H1" or "H2" or "H3" or "H4" or "H5" or "H6":
                Add(DocumentBlockKind.Heading, TextOf(element, depth), element.TagName[1] - '0');
                break;
            case "UL" or "OL" or "MENU":
                Walk(element, depth, listLevel + 1);
                break;
            case "LI":
                AddItem(element, depth, Math.Max(1, listLevel));
                break;
            case "TABLE":
                AddTable(element, depth);
                break;
            case "DL":
                AddDefinitions(element, depth);
                break;
            case "DETAILS":
                AddDetails(element, depth, listLevel);
                break;
            default:
                Walk(element, depth, listLevel);
                break;
        }
    }

    private void AddItem(IElement item, int depth, int level)
    {
        var own = new StringBuilder();
        foreach (var child in item.ChildNodes.Where(child => child is not IElement { TagName: "UL" or "OL" or "TABLE" }))
        {
            AppendText(child, own, depth);
            own.Append(child is IElement element && !Inline.Contains(element.TagName) ? " " : "");
        }

        Add(DocumentBlockKind.ListItem, own.ToString(), level);
        foreach (var nested in item.Children.Where(child => child.TagName is "UL" or "OL" or "TABLE"))
        {
            WalkElement(nested, depth + 1, level);
        }
    }

    private void AddTable(IElement table, int depth)
    {
        var caption = table.Children.FirstOrDefault(child => child.TagName == "CAPTION");
        Add(DocumentBlockKind.Paragraph, caption is null ? "" : TextOf(caption, depth), 0);
        var rows = table.Children.SelectMany(child => child.TagName == "TR" ? [child] : child.Children.Where(row => row.TagName == "TR"))
            .Select(row => row.Children.Where(cell => cell.TagName is "TD" or "TH").ToList()).Where(row => row.Count > 0).ToList();
        var hasHeader = rows.Count > 1 && rows[0].TrueForAll(cell => cell.TagName == "TH" || cell.Closest("thead") is not null);
        List<string> names = hasHeader ? [.. rows[0].Select(cell => TextLine.Clean(TextOf(cell, depth)))] : [];
        foreach (var row in hasHeader ? rows.Skip(1) : rows)
        {
            List<string> values = [.. row.Select(cell => TextOf(cell, depth))];
            var isPair = !hasHeader && values.Count == 2;
            Add(DocumentBlockKind.TableRow, isPair ? TextLine.Row([TextLine.Clean(values[0])], values[1..]) : TextLine.Row(names, values), 0);
        }
    }

    private void AddDefinitions(IElement list, int depth)
    {
        var term = "";
        foreach (var child in list.QuerySelectorAll("dt, dd"))
        {
            var text = TextLine.Clean(TextOf(child, depth));
            if (child.TagName == "DT")
            {
                term = text;
            }
            else if (term.EndsWith('?'))
            {
                Add(DocumentBlockKind.QuestionAnswer, $"{term}\n{text}", 0);
            }
            else
            {
                Add(DocumentBlockKind.ListItem, $"{term} : {text}", 1);
            }
        }
    }

    private void AddDetails(IElement details, int depth, int listLevel)
    {
        var summary = details.Children.FirstOrDefault(child => child.TagName == "SUMMARY");
        var question = summary is null ? "" : TextLine.Clean(TextOf(summary, depth));
        if (!question.EndsWith('?'))
        {
            Walk(details, depth, listLevel);
            return;
        }

        var answer = details.ChildNodes.Where(child => child != summary).Select(child => TextOf(child, depth));
        Add(DocumentBlockKind.QuestionAnswer, $"{question}\n{TextLine.Clean(string.Join(' ', answer))}", 0);
    }

    private static string TextOf(INode node, int depth)
    {
        var text = new StringBuilder();
        AppendText(node, text, depth);
        return text.ToString();
    }

    private static void AppendText(INode node, StringBuilder text, int depth)
    {
        if (depth > Deepest)
        {
            throw new BadDocumentException(DocumentProblem.TooComplex);
        }

        if (node is IText leaf)
        {
            text.Append(leaf.Data);
            return;
        }

        if (node is not IElement element || IsIgnored(element))
        {
            return;
        }

        var isApart = element.TagName == "BR" || !Inline.Contains(element.TagName);
        text.Append(isApart ? " " : "");
        foreach (var child in element.ChildNodes)
        {
            AppendText(child, text, depth + 1);
        }

        text.Append(isApart ? " " : "");
    }

    private void Flush(StringBuilder loose)
    {
        Add(DocumentBlockKind.Paragraph, loose.ToString(), 0);
        loose.Clear();
    }

    private void Add(DocumentBlockKind kind, string? text, int level)
    {
        var clean = kind == DocumentBlockKind.QuestionAnswer ? text?.Trim() : TextLine.Clean(text ?? "");
        if (!string.IsNullOrEmpty(clean))
        {
            blocks.Add(new DocumentBlock(kind, clean, level));
        }
    }

    private static bool HoldsBlocks(IElement element) => element.Children.Any(child => !Inline.Contains(child.TagName));

    private static bool IsIgnored(IElement element) =>
        Ignored.Contains(element.TagName)
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || element.GetAttribute("role") is "navigation" or "contentinfo" or "search"
        || (element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase) ?? false);
}
