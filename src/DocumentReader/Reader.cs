using Socle.Kernel.Documents;

namespace Socle.DocumentReader;

/// <summary>Chooses the format's parser and turns what it throws into a problem.</summary>
internal static class Reader
{
    public static DocumentReading Read(string path, string fileName, string mediaType)
    {
        var bytes = File.ReadAllBytes(path);
        if (bytes.Length == 0)
        {
            return DocumentReading.Failed(DocumentProblem.Empty);
        }

        var (format, problem) = DocumentFormats.Detect(bytes.AsSpan(0, Math.Min(bytes.Length, DocumentFormats.Prefix)), fileName, mediaType);
        var name = format is { } known ? NameOf(known) : null;
        if (problem is { } seen || format is not { } recognised)
        {
            return DocumentReading.Failed(problem ?? DocumentProblem.Unsupported, name);
        }

        try
        {
            var parsed = Parse(recognised, path, bytes);
            return parsed.Blocks.Count == 0
                ? DocumentReading.Failed(DocumentProblem.Empty, name)
                : new DocumentReading(parsed.Blocks, null, name, parsed.Title ?? FirstHeading(parsed.Blocks), LanguageGuess.Of(parsed.Blocks), parsed.Pages);
        }
        catch (BadDocumentException bad)
        {
            return DocumentReading.Failed(bad.Problem, name);
        }
    }

    private static ParsedDocument Parse(DocumentFormat format, string path, byte[] bytes) => format switch
    {
        DocumentFormat.Pdf => PdfParser.Parse(path),
        DocumentFormat.Docx => DocxParser.Parse(bytes),
        DocumentFormat.Html => HtmlParser.Parse(TextDecoding.Decode(bytes)),
        DocumentFormat.Markdown => MarkdownParser.Parse(TextDecoding.Decode(bytes)),
        DocumentFormat.Csv => CsvParser.Parse(TextDecoding.Decode(bytes)),
        DocumentFormat.Json => JsonParser.Parse(TextDecoding.Decode(bytes)),
        _ => new ParsedDocument(PlainText.Read(TextDecoding.Decode(bytes))),
    };

    private static string? FirstHeading(IReadOnlyList<DocumentBlock> blocks) =>
        blocks.FirstOrDefault(block => block is { Kind: DocumentBlockKind.Heading, Level: 1 })?.Text;

    private static string NameOf(DocumentFormat format) => format switch
    {
        DocumentFormat.Markdown => "markdown",
        DocumentFormat.Html => "html",
        DocumentFormat.Pdf => "pdf",
        DocumentFormat.Docx => "docx",
        DocumentFormat.Csv => "csv",
        DocumentFormat.Json => "json",
        _ => "text",
    };
}

/// <summary>What a parser found.</summary>
internal sealed record ParsedDocument(IReadOnlyList<DocumentBlock> Blocks, string? Title = null, int? Pages = null);

/// <summary>Thrown by a parser that cannot go on.</summary>
internal sealed class BadDocumentException(DocumentProblem problem) : Exception
{
    public DocumentProblem Problem => problem;
}
