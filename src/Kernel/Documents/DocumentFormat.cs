using System.Buffers;
using System.Text;

namespace Socle.Kernel.Documents;

/// <summary>The formats that are read.</summary>
internal enum DocumentFormat
{
    Text,
    Markdown,
    Html,
    Pdf,
    Docx,
    Csv,
    Json,
}

/// <summary>Tells a document's format: first by its first bytes, then by its name, then by its declared media type.</summary>
internal static class DocumentFormats
{
    /// <summary>How many of the first bytes are looked at.</summary>
    public const int Prefix = 4096;

    private static readonly Dictionary<string, DocumentFormat> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = DocumentFormat.Text,
        [".text"] = DocumentFormat.Text,
        [".md"] = DocumentFormat.Markdown,
        [".markdown"] = DocumentFormat.Markdown,
        [".html"] = DocumentFormat.Html,
        [".htm"] = DocumentFormat.Html,
        [".xhtml"] = DocumentFormat.Html,
        [".pdf"] = DocumentFormat.Pdf,
        [".docx"] = DocumentFormat.Docx,
        [".csv"] = DocumentFormat.Csv,
        [".tsv"] = DocumentFormat.Csv,
        [".json"] = DocumentFormat.Json,
    };

    private static readonly Dictionary<string, DocumentFormat> ByMediaType = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text/plain"] = DocumentFormat.Text,
        ["text/markdown"] = DocumentFormat.Markdown,
        ["text/html"] = DocumentFormat.Html,
        ["application/xhtml+xml"] = DocumentFormat.Html,
        ["application/pdf"] = DocumentFormat.Pdf,
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = DocumentFormat.Docx,
        ["text/csv"] = DocumentFormat.Csv,
        ["text/tab-separated-values"] = DocumentFormat.Csv,
        ["application/json"] = DocumentFormat.Json,
    };

    private static readonly SearchValues<byte> NeverInText = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 28, 29, 30, 31]);

    /// <summary>The format, or the problem that the first bytes already show.</summary>
    public static (DocumentFormat? Format, DocumentProblem? Problem) Detect(ReadOnlySpan<byte> start, string fileName, string? mediaType)
    {
        var declared = FindDeclared(fileName, mediaType);
        if (start.IndexOf("%PDF-"u8) is >= 0 and < 1024)
        {
            return (DocumentFormat.Pdf, null);
        }

        if (start.StartsWith("PK\u0003\u0004"u8))
        {
            return (DocumentFormat.Docx, null);
        }

        // The old Office container. A DOCX with a password is one too.
        if (start.StartsWith((ReadOnlySpan<byte>)[0xd0, 0xcf, 0x11, 0xe0]))
        {
            return (null, declared == DocumentFormat.Docx ? DocumentProblem.Encrypted : DocumentProblem.Unsupported);
        }

        if (declared is DocumentFormat.Pdf or DocumentFormat.Docx)
        {
            return (declared, DocumentProblem.Corrupt);
        }

        return IsText(start) ? (declared ?? Guess(start), null) : (null, declared is null ? DocumentProblem.Unsupported : DocumentProblem.Corrupt);
    }

    private static DocumentFormat? FindDeclared(string fileName, string? mediaType)
    {
        if (ByExtension.TryGetValue(Path.GetExtension(fileName), out var named))
        {
            return named;
        }

        var bare = mediaType?.Split(';')[0].Trim() ?? "";
        return ByMediaType.TryGetValue(bare, out var typed) ? typed : null;
    }

    private static bool IsText(ReadOnlySpan<byte> start) => TextDecoding.IsUtf16(start) || !start.ContainsAny(NeverInText);

    private static DocumentFormat Guess(ReadOnlySpan<byte> start)
    {
        var text = Encoding.Latin1.GetString(start).TrimStart('\u00ef', '\u00bb', '\u00bf', ' ', '\r', '\n', '\t');
        if (text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
        {
            return DocumentFormat.Html;
        }

        return text.StartsWith('{') || text.StartsWith("[{", StringComparison.Ordinal) ? DocumentFormat.Json : DocumentFormat.Text;
    }
}
