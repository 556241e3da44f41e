using System.ComponentModel.DataAnnotations;

namespace Socle.Kernel.Documents;

/// <summary>How large a document may be, and how much reading one may take.</summary>
public sealed record DocumentOptions
{
    /// <summary>Bytes of one document.</summary>
    [Range(1024, 200 * 1024 * 1024)]
    public int MaxBytes { get; init; } = 25 * 1024 * 1024;

    /// <summary>Bytes of memory of the reader and of the programs that it starts.</summary>
    [Range(128 * 1024 * 1024, int.MaxValue)]
    public int Memory { get; init; } = 512 * 1024 * 1024;

    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The programs of poppler-utils that the reader starts for a PDF, where the sandbox shows them.</summary>
    internal IReadOnlyList<string> PdfTools { get; init; } = ["/usr/bin/pdftotext", "/usr/bin/pdfimages"];

    /// <summary>Holds <c>Socle.DocumentReader.dll</c>; beside Socle itself unless set.</summary>
    public string ReaderFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "document-reader");
}
