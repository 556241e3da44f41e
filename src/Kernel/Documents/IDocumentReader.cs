namespace Socle.Kernel.Documents;

/// <summary>
/// Turns a document that nobody vouches for into text blocks. Formats: plain text, Markdown, HTML, PDF, DOCX, CSV, JSON.
/// All but plain text are parsed in the sandbox.
/// </summary>
public interface IDocumentReader
{
    /// <summary>A bad document is a <see cref="DocumentReading.Problem"/>, never an exception.</summary>
    Task<DocumentReading> Read(DocumentInput input, CancellationToken cancellation);
}
