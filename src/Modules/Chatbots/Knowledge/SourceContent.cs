using Socle.Kernel.Documents;
using Socle.Kernel.Files;
using Socle.Kernel.Net;

namespace Socle.Chatbots.Knowledge;

/// <summary>Opens what a source points to: a stored file, or a page on the public web.</summary>
internal sealed class SourceContent(IFileStore files, PublicWeb web)
{
    private static readonly PublicWebLimits Limits = new(MaxBytes: 10 * 1024 * 1024, TimeSpan.FromSeconds(30), MaxRedirects: 5);

    private static readonly Dictionary<string, string> ExtensionByMediaType = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text/html"] = ".html",
        ["application/xhtml+xml"] = ".html",
        ["text/plain"] = ".txt",
        ["text/markdown"] = ".md",
        ["text/csv"] = ".csv",
        ["application/json"] = ".json",
        ["application/pdf"] = ".pdf",
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = ".docx",
    };

    /// <returns>The document, or the name of the problem.</returns>
    public Task<(DocumentInput? Document, string? Problem)> Open(Source source, CancellationToken cancellation) =>
        source.Kind == SourceKind.Address ? Fetch(source, cancellation) : OpenFile(source, cancellation);

    private async Task<(DocumentInput?, string?)> OpenFile(Source source, CancellationToken cancellation) =>
        source.FileSha256 is { } hash && await files.Open(hash, cancellation) is { } stream
            ? (new DocumentInput(stream, source.FileName ?? "text.txt", source.MediaType), null)
            : (null, SourceProblem.FileGone);

    private async Task<(DocumentInput?, string?)> Fetch(Source source, CancellationToken cancellation)
    {
        if (source.Address is not { } address || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return (null, SourceProblem.AddressRefused);
        }

        var page = await web.Get(uri, Limits, cancellation);
        return page.Outcome switch
        {
            PublicWebOutcome.Found => Document(page),
            PublicWebOutcome.Refused => (null, SourceProblem.AddressRefused),
            PublicWebOutcome.TooLarge => (null, SourceProblem.TooLarge),
            PublicWebOutcome.TimedOut => (null, SourceProblem.TimedOut),
            PublicWebOutcome.Rejected => (null, SourceProblem.AddressRejected),
            _ => (null, SourceProblem.AddressUnreachable),
        };
    }

    private static (DocumentInput?, string?) Document(PublicWebPage page) =>
        page.MediaType is { } type && ExtensionByMediaType.TryGetValue(type, out var extension)
            ? (new DocumentInput(new MemoryStream(page.Content, writable: false), $"page{extension}", type), null)
            : (null, SourceProblem.Unsupported);
}
