using System.Text;

namespace Socle.Kernel.Files;

/// <summary>
/// What a file really is. The first bytes decide wherever they can; the name only tells apart what they cannot,
/// such as Markdown from text.
/// </summary>
public static class MediaTypes
{
    public const string Pdf = "application/pdf";
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Zip = "application/zip";
    public const string Html = "text/html";
    public const string Csv = "text/csv";
    public const string Json = "application/json";
    public const string Markdown = "text/markdown";
    public const string Text = "text/plain";
    public const string Png = "image/png";
    public const string Jpeg = "image/jpeg";
    public const string Gif = "image/gif";
    public const string Webp = "image/webp";
    public const string Tiff = "image/tiff";

    /// <summary>Anything else, such as a program.</summary>
    public const string Unknown = "application/octet-stream";

    /// <summary>How many bytes of the beginning <see cref="Sniff"/> looks at; fewer when the file is shorter.</summary>
    public const int HeaderBytes = 4096;

    private static readonly (byte[] Beginning, string Type)[] Beginnings =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], Png),
        ([0xFF, 0xD8, 0xFF], Jpeg),
        ("GIF87a"u8.ToArray(), Gif),
        ("GIF89a"u8.ToArray(), Gif),
        ([(byte)'I', (byte)'I', 0x2A, 0x00], Tiff),
        ([(byte)'M', (byte)'M', 0x00, 0x2A], Tiff),
    ];

    /// <param name="header">The first <see cref="HeaderBytes"/> of the file.</param>
    public static string Sniff(ReadOnlySpan<byte> header, string fileName)
    {
        foreach (var (beginning, type) in Beginnings)
        {
            if (header.StartsWith(beginning))
            {
                return type;
            }
        }

        // ISO 32000 readers accept the mark anywhere in the first kilobyte.
        return header[..Math.Min(header.Length, 1024)].IndexOf("%PDF-"u8) >= 0 ? Pdf
            : header.StartsWith("RIFF"u8) && header.Length >= 12 && header[8..12].SequenceEqual("WEBP"u8) ? Webp
            : header.StartsWith("PK\u0003\u0004"u8) ? SniffZip(header, fileName)
            : IsText(header) ? SniffText(header, fileName)
            : Unknown;
    }

    /// <returns>True when the file's type is among those allowed.</returns>
    public static bool IsAllowed(ReadOnlySpan<byte> header, string fileName, IReadOnlyCollection<string> allowed) =>
        allowed.Contains(Sniff(header, fileName), StringComparer.Ordinal);

    // The names of a container's parts stand readable in it, most often within the first kilobytes; the name helps where they do not.
    private static string SniffZip(ReadOnlySpan<byte> header, string fileName) =>
        header.IndexOf("word/"u8) >= 0 ? Docx
        : header.IndexOf("xl/"u8) >= 0 ? Xlsx
        : header.IndexOf("[Content_Types].xml"u8) < 0 ? Zip
        : Extension(fileName) switch
        {
            ".docx" => Docx,
            ".xlsx" => Xlsx,
            _ => Zip,
        };

    private static string SniffText(ReadOnlySpan<byte> header, string fileName)
    {
        var start = Encoding.UTF8.GetString(header[..Math.Min(header.Length, 512)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
        {
            return Html;
        }

        return Extension(fileName) switch
        {
            ".html" or ".htm" or ".xhtml" => Html,
            ".md" or ".markdown" => Markdown,
            ".csv" or ".tsv" => Csv,
            ".json" or ".jsonl" or ".ndjson" => Json,
            _ => Text,
        };
    }

    // Text has no zero bytes and hardly any control characters, in UTF-8 as in the older Latin encodings.
    private static bool IsText(ReadOnlySpan<byte> header)
    {
        if (header.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || header.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return true;
        }

        foreach (var value in header)
        {
            if (value is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1B) or 0x7F)
            {
                return false;
            }
        }

        return true;
    }

    private static string Extension(string fileName) => Path.GetExtension(fileName).ToLowerInvariant();
}
