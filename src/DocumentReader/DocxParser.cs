using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Socle.Kernel.Documents;

namespace Socle.DocumentReader;

/// <summary>Reads the text of a DOCX file: headings by style, lists, tables row by row, footnotes at the end.</summary>
internal sealed class DocxParser
{
    private const int Deepest = 50;

    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    private readonly DocxStyles styles;
    private readonly List<DocumentBlock> blocks = [];

    private DocxParser(DocxStyles styles) => this.styles = styles;

    public static ParsedDocument Parse(byte[] bytes)
    {
        using var package = new DocxPackage(bytes);
        var parser = new DocxParser(new DocxStyles(package.Find("word/styles.xml")));
        if (package.Find("word/document.xml")?.Element(Word + "body") is not { } body)
        {
            throw new BadDocumentException(DocumentProblem.Corrupt);
        }

        parser.AddContent(body, 0);
        parser.AddFootnotes(package.Find("word/footnotes.xml"));
        var title = TextLine.Clean(package.Find("docProps/core.xml")?.Element(DublinCore + "title")?.Value ?? "");
        return new ParsedDocument(parser.blocks, title.Length > 0 ? title : null);
    }

    private void AddContent(XElement parent, int depth)
    {
        if (depth > Deepest)
        {
            throw new BadDocumentException(DocumentProblem.TooComplex);
        }

        foreach (var element in parent.Elements())
        {
            if (element.Name == Word + "p")
            {
                AddParagraph(element);
            }
            else if (element.Name == Word + "tbl")
            {
                AddTable(element, depth);
            }
            else if (element.Name == Word + "sdt" || element.Name == Word + "sdtContent" || element.Name == Word + "customXml" || element.Name == Word + "ins")
            {
                AddContent(element, depth + 1);
            }
        }
    }

    private void AddParagraph(XElement paragraph)
    {
        var text = TextLine.Clean(TextOf(paragraph));
        if (text.Length == 0)
        {
            return;
        }

        var properties = paragraph.Element(Word + "pPr");
        var style = Value(properties?.Element(Word + "pStyle"));
        var outline = Value(properties?.Element(Word + "outlineLvl"));
        var level = outline is not null ? DocxStyles.ToLevel(outline) : styles.HeadingLevelOf(style);
        if (level is > 0)
        {
            blocks.Add(new DocumentBlock(DocumentBlockKind.Heading, text, level.Value));
        }
        else if (properties?.Element(Word + "numPr") is { } numbering && Value(numbering.Element(Word + "numId")) != "0")
        {
            var indent = int.TryParse(Value(numbering.Element(Word + "ilvl")), CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
            blocks.Add(new DocumentBlock(DocumentBlockKind.ListItem, text, Math.Clamp(indent + 1, 1, 9)));
        }
        else if (styles.IsList(style))
        {
            blocks.Add(new DocumentBlock(DocumentBlockKind.ListItem, text, 1));
        }
        else
        {
            blocks.Add(new DocumentBlock(DocumentBlockKind.Paragraph, text));
        }
    }

    private void AddTable(XElement table, int depth)
    {
        var rows = table.Elements(Word + "tr")
            .Select(row => row.Elements(Word + "tc").Select(cell => TextLine.Clean(TextOf(cell))).ToList()).ToList();
        if (rows is [[_], ..] && rows.TrueForAll(row => row.Count == 1))
        {
            // A frame around text, not a table.
            table.Elements(Word + "tr").SelectMany(row => row.Elements(Word + "tc")).ToList().ForEach(cell => AddContent(cell, depth + 1));
            return;
        }

        var isPairs = rows.TrueForAll(row => row.Count == 2) && !IsMarkedHeader(table);
        var hasHeader = !isPairs && rows.Count > 1 && rows[0].TrueForAll(cell => cell.Length is > 0 and < 60);
        foreach (var row in hasHeader ? rows.Skip(1) : rows)
        {
            var line = isPairs ? TextLine.Row([row[0]], row[1..]) : TextLine.Row(hasHeader ? rows[0] : [], row);
            if (line is not null)
            {
                blocks.Add(new DocumentBlock(DocumentBlockKind.TableRow, line));
            }
        }
    }

    private static bool IsMarkedHeader(XElement table) =>
        table.Elements(Word + "tr").FirstOrDefault()?.Element(Word + "trPr")?.Element(Word + "tblHeader") is not null;

    private void AddFootnotes(XElement? footnotes)
    {
        foreach (var note in footnotes?.Elements(Word + "footnote") ?? [])
        {
            // Notes with a type are the separators that every document has.
            var text = note.Attribute(Word + "type") is null ? TextLine.Clean(TextOf(note)) : "";
            if (text.Length > 0)
            {
                blocks.Add(new DocumentBlock(DocumentBlockKind.Paragraph, text));
            }
        }
    }

    /// <summary>Without recursion, however deep the file nests. Text boxes are there twice, for old programs too.</summary>
    private static string TextOf(XElement parent)
    {
        var text = new StringBuilder();
        var stack = new Stack<XElement>([parent]);
        while (stack.TryPop(out var element))
        {
            if (element.Name == Word + "t")
            {
                text.Append(element.Value);
            }
            else if (element.Name == Word + "noBreakHyphen")
            {
                text.Append('-');
            }
            else if (element.Name == Word + "tab" || element.Name == Word + "br" || element.Name == Word + "cr")
            {
                text.Append(' ');
            }
            else if (element.Name != Word + "del" && element.Name != Word + "instrText" && element.Name != Word + "pPr" && element.Name != Compatibility + "Fallback")
            {
                text.Append(element.Name == Word + "p" ? " " : "");
                foreach (var child in element.Elements().Reverse())
                {
                    stack.Push(child);
                }
            }
        }

        return text.ToString();
    }

    private static string? Value(XElement? element) => element?.Attribute(Word + "val")?.Value;
}
