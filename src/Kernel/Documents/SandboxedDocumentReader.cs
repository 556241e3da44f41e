using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Socle.Kernel.Sandbox;

namespace Socle.Kernel.Documents;

/// <summary>Reads plain text itself, for which decoding is all there is, and runs the confined reader for every other format.</summary>
internal sealed partial class SandboxedDocumentReader(
    ISandbox sandbox, ReaderInstallation installation, IOptions<DocumentOptions> options, ILogger<SandboxedDocumentReader> log) : IDocumentReader
{
    public async Task<DocumentReading> Read(DocumentInput input, CancellationToken cancellation)
    {
        using var content = await ReadBounded(input.Content, cancellation);
        if (content is null)
        {
            return DocumentReading.Failed(DocumentProblem.TooLarge);
        }

        if (content.Length == 0)
        {
            return DocumentReading.Failed(DocumentProblem.Empty);
        }

        var bytes = content.GetBuffer().AsMemory(0, (int)content.Length);
        var start = bytes.Span[..Math.Min(bytes.Length, DocumentFormats.Prefix)];
        var (format, problem) = DocumentFormats.Detect(start, input.FileName, input.MediaType);
        if (problem is { } seen)
        {
            return DocumentReading.Failed(seen);
        }

        // Without a problem there is a format.
        return format is null or DocumentFormat.Text ? ReadText(bytes.Span) : await ReadConfined(content, format.Value, input, cancellation);
    }

    private static DocumentReading ReadText(ReadOnlySpan<byte> bytes)
    {
        var blocks = PlainText.Read(TextDecoding.Decode(bytes));
        return blocks.Count == 0
            ? DocumentReading.Failed(DocumentProblem.Empty, "text")
            : new DocumentReading(blocks, null, "text", blocks[0] is { Kind: DocumentBlockKind.Heading } first ? first.Text : null, LanguageGuess.Of(blocks));
    }

    private async Task<DocumentReading> ReadConfined(MemoryStream content, DocumentFormat format, DocumentInput input, CancellationToken cancellation)
    {
        if (sandbox.Availability is { IsAvailable: false } missing)
        {
            return DocumentReading.Failed(DocumentProblem.SandboxMissing, remedy: missing.Remedy);
        }

        if (installation.FindMissing(format) is { } notInstalled)
        {
            return DocumentReading.Failed(DocumentProblem.SandboxMissing, remedy: notInstalled);
        }

        content.Position = 0;
        var command = installation.Command(input, options.Value) with { Stdin = content };
        var result = await sandbox.Run(command, cancellation);
        return Judge(result);
    }

    private DocumentReading Judge(SandboxResult result)
    {
        switch (result.Outcome)
        {
            case SandboxOutcome.Completed:
                return DocumentJsonReader.Read(result.Stdout.Span);
            case SandboxOutcome.Refused:
                return DocumentReading.Failed(DocumentProblem.SandboxMissing, remedy: result.Remedy);
            case SandboxOutcome.TimedOut:
                return DocumentReading.Failed(DocumentProblem.TimedOut);
            case SandboxOutcome.TooMuchOutput:
                return DocumentReading.Failed(DocumentProblem.TooLarge);
            case SandboxOutcome.OutOfMemory:
                return DocumentReading.Failed(DocumentProblem.TooComplex);
            default:
                LogCrash(log, result.ExitCode, result.Stderr);
                return DocumentReading.Failed(DocumentProblem.TooComplex);
        }
    }

    /// <summary>Null when there are more bytes than accepted; the rest is not read.</summary>
    private async Task<MemoryStream?> ReadBounded(Stream source, CancellationToken cancellation)
    {
        var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await source.ReadAsync(buffer, cancellation)) > 0)
        {
            if (content.Length + read > options.Value.MaxBytes)
            {
                await content.DisposeAsync();
                return null;
            }

            content.Write(buffer, 0, read);
        }

        return content;
    }

    [LoggerMessage(LogLevel.Warning, "The document reader ended with {ExitCode}: {Error}")]
    private static partial void LogCrash(ILogger log, int exitCode, string error);
}
