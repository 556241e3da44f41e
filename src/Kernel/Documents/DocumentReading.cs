namespace Socle.Kernel.Documents;

/// <summary>What came out of a document: blocks in reading order, or the reason why there are none.</summary>
/// <param name="Format">Short lower-case name of the recognised format: text, markdown, html, pdf, docx, csv, json; null when none was.</param>
/// <param name="Title">From the document's own heading or properties, or null.</param>
/// <param name="Language">"fr" or "en", guessed from the most frequent words; null when unsure.</param>
/// <param name="Pages">Null for formats without pages.</param>
/// <param name="Remedy">For the operator, when <see cref="DocumentProblem.SandboxMissing"/>.</param>
public sealed record DocumentReading(
    IReadOnlyList<DocumentBlock> Blocks,
    DocumentProblem? Problem,
    string? Format = null,
    string? Title = null,
    string? Language = null,
    int? Pages = null,
    string? Remedy = null)
{
    public static DocumentReading Failed(DocumentProblem problem, string? format = null, string? remedy = null) =>
        new([], problem, format, Remedy: remedy);
}
