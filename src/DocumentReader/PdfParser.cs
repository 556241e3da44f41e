using System.Diagnostics;
using System.Globalization;
using System.Xml;
using Socle.Kernel.Documents;

namespace Socle.DocumentReader;

/// <summary>
/// Reads a PDF through poppler's pdftotext, which gives words with their places; <see cref="PdfLayout"/> makes text of them.
/// Both programs run in the sandbox that this reader is in.
/// </summary>
internal static class PdfParser
{
    private const int MostWords = 2_000_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
    };

    public static ParsedDocument Parse(string path)
    {
        using var process = Start("pdftotext", "-bbox-layout", "-enc", "UTF-8", path, "-");
        var errors = process.StandardError.ReadToEndAsync();
        var (pages, title) = ReadPages(process.StandardOutput);
        process.WaitForExit();
        CheckEnd(process.ExitCode, errors.GetAwaiter().GetResult(), pages);
        if (IsScan(path, pages))
        {
            throw new BadDocumentException(DocumentProblem.ScannedImages);
        }

        return new ParsedDocument(new PdfLayout(pages).ToBlocks(), IsRealTitle(title) ? title : null, pages.Count);
    }

    private static Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
    }

    private static void CheckEnd(int exitCode, string errors, List<PdfPage> pages)
    {
        if (errors.Contains("Incorrect password", StringComparison.Ordinal) || exitCode == 3)
        {
            throw new BadDocumentException(DocumentProblem.Encrypted);
        }

        if (exitCode != 0 || pages.Count == 0)
        {
            throw new BadDocumentException(DocumentProblem.Corrupt);
        }
    }

    /// <summary>Hardly a word per page, but pictures. A page number stamped on a scan does not make it text.</summary>
    private static bool IsScan(string path, List<PdfPage> pages)
    {
        var words = pages.Sum(page => page.Lines.Sum(line => line.WordCount));
        if (words > 4 * pages.Count)
        {
            return false;
        }

        using var images = Start("pdfimages", "-list", path);
        var errors = images.StandardError.ReadToEndAsync();
        var lines = images.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
        errors.GetAwaiter().GetResult();
        images.WaitForExit();
        const int LinesOfHeader = 2;
        return lines > LinesOfHeader;
    }

    private static (List<PdfPage> Pages, string Title) ReadPages(StreamReader output)
    {
        var pages = new List<PdfPage>();
        var title = "";
        var words = 0;
        try
        {
            using var xml = XmlReader.Create(output, Settings);
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                switch (xml.LocalName)
                {
                    case "title":
                        title = TextLine.Clean(xml.ReadElementContentAsString());
                        break;
                    case "page":
                        pages.Add(new PdfPage(pages.Count + 1, Number(xml, "height")));
                        break;
                    case "block":
                        pages[^1].StartBlock();
                        break;
                    case "line":
                        pages[^1].StartLine(Box(xml));
                        break;
                    case "word" when words++ < MostWords:
                        AddWord(xml, pages[^1]);
                        break;
                }
            }
        }
        catch (XmlException)
        {
            // pdftotext stopped in the middle; its exit code tells why.
        }

        // What is left unread would keep pdftotext waiting.
        output.BaseStream.CopyTo(Stream.Null);
        return (pages, title);
    }

    private static void AddWord(XmlReader xml, PdfPage page)
    {
        var box = Box(xml);
        using var word = xml.ReadSubtree();
        word.Read();
        page.AddWord(word.ReadElementContentAsString(), box);
    }

    private static PdfBox Box(XmlReader xml) =>
        new(Number(xml, "xMin"), Number(xml, "yMin"), Number(xml, "xMax"), Number(xml, "yMax"));

    private static double Number(XmlReader xml, string name) =>
        double.TryParse(xml.GetAttribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Programs that print to PDF often leave a file name or an address as the title.</summary>
    private static bool IsRealTitle(string title) =>
        title.Length > 3 && title.Contains(' ', StringComparison.Ordinal) && !title.Contains("://", StringComparison.Ordinal)
        && Path.GetExtension(title).Length is 0 or > 5 && !title.StartsWith("Microsoft Word", StringComparison.Ordinal);
}
