using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Socle.Contracts.Chatbots;
using Socle.Kernel.Events;
using Socle.Kernel.Files;
using Socle.Kernel.Http;
using Socle.Kernel.Storage;

namespace Socle.Chatbots.Knowledge;

/// <summary>Takes in what a chatbot is given: keeps it safe first, reads it afterwards in the background.</summary>
internal sealed class SourceIntake(SourceStore sources, IFileStore files, SourceFiles stored, IEvents events, WorkspaceDb db)
{
    private static readonly string[] Extensions = [".txt", ".md", ".markdown", ".html", ".htm", ".pdf", ".docx", ".csv", ".json"];

    public async Task<(IReadOnlyList<Source>, Problem?)> AddText(Guid chatbotId, string? title, string text, CancellationToken cancellation)
    {
        if (text.Length > KnowledgeLimits.LongestText)
        {
            return ([], Problem.Of(StatusCodes.Status413PayloadTooLarge, "text-too-long", KnowledgeLimits.LongestText));
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return ([], Problem.Unprocessable("text-empty"));
        }

        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var file = await files.Save(content, KnowledgeLimits.LargestFile, cancellation);
        var source = new NewSource(SourceKind.Text, Title(title, text), file.Sha256, "text.txt", "text/plain", Bytes: file.Bytes);
        return await Add(chatbotId, [(source, null)], cancellation);
    }

    public async Task<(IReadOnlyList<Source>, Problem?)> AddAddress(Guid chatbotId, string? title, string url, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(url.Trim(), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || url.Length > 2000)
        {
            return ([], Problem.Unprocessable("not-an-address"));
        }

        var source = new NewSource(SourceKind.Address, Title(title, address.ToString()), Address: address.AbsoluteUri);
        return await Add(chatbotId, [(source, null)], cancellation);
    }

    /// <summary>Streams each file to the store. A file that is refused is listed as failed, with the reason; the others go on.</summary>
    public async Task<(IReadOnlyList<Source>, Problem?)> AddFiles(Guid chatbotId, HttpRequest request, CancellationToken cancellation)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || HeaderUtilities.RemoveQuotes(type.Boundary).ToString() is not { Length: > 0 and <= 200 } boundary)
        {
            return ([], Problem.Of(StatusCodes.Status400BadRequest, "malformed-upload"));
        }

        var found = new List<(NewSource, string?)>();
        try
        {
            var reader = new MultipartReader(boundary, request.Body);
            while (await reader.ReadNextSectionAsync(cancellation) is { } section)
            {
                if (section.AsFileSection() is { FileName.Length: > 0 } file && found.Count < KnowledgeLimits.MostFilesInOneUpload)
                {
                    found.Add(await Keep(file, cancellation));
                }
            }
        }
        catch (StorageFullException)
        {
            await Forget(found);
            throw;
        }
        catch (Exception error) when (IsCut(error))
        {
            await Forget(found);
            return ([], Problem.Of(StatusCodes.Status400BadRequest, "malformed-upload"));
        }

        return found.Count == 0 ? ([], Problem.Unprocessable("no-file")) : await Add(chatbotId, found, cancellation);
    }

    private static bool IsCut(Exception error) =>
        error is InvalidDataException || (error is IOException and not BadHttpRequestException);

    private async Task Forget(IReadOnlyList<(NewSource Source, string?)> kept)
    {
        foreach (var hash in kept.Select(file => file.Source.FileSha256).OfType<string>())
        {
            await stored.RemoveIfUnused(hash, CancellationToken.None);
        }
    }

    private async Task<(NewSource, string?)> Keep(FileMultipartSection section, CancellationToken cancellation)
    {
        // A browser may send a path; only the name is the owner's.
        var name = Path.GetFileName(section.FileName.Replace('\\', '/'));
        name = name.Length > 300 ? name[^300..] : name;
        var source = new NewSource(SourceKind.File, name.Length == 0 ? "document" : name, FileName: name, MediaType: section.Section.ContentType);
        if (!Extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase) || section.FileStream is not { } content)
        {
            return (source, SourceProblem.Unsupported);
        }

        try
        {
            var file = await files.Save(content, KnowledgeLimits.LargestFile, cancellation);
            return (source with { FileSha256 = file.Sha256, Bytes = file.Bytes }, file.Bytes == 0 ? SourceProblem.Empty : null);
        }
        catch (FileTooLargeException)
        {
            return (source, SourceProblem.TooLarge);
        }
    }

    private async Task<(IReadOnlyList<Source>, Problem?)> Add(
        Guid chatbotId, IReadOnlyList<(NewSource Source, string? Problem)> given, CancellationToken cancellation)
    {
        if (await sources.Count(chatbotId, cancellation) + given.Count > KnowledgeLimits.MostSources)
        {
            return ([], Problem.Conflict("too-many-sources", KnowledgeLimits.MostSources));
        }

        var isAdded = false;
        try
        {
            var added = await db.Run(() => AddAll(chatbotId, given, cancellation), cancellation);
            isAdded = true;
            return (added, null);
        }
        finally
        {
            if (!isAdded)
            {
                await Forget(given);
            }
        }
    }

    private async Task<IReadOnlyList<Source>> AddAll(
        Guid chatbotId, IReadOnlyList<(NewSource Source, string? Problem)> given, CancellationToken cancellation)
    {
        var added = new List<Source>();
        foreach (var (source, problem) in given)
        {
            added.Add(await sources.Add(chatbotId, source, problem, cancellation));
            if (problem is null)
            {
                await events.Publish(new SourceAdded(chatbotId, added[^1].Id), cancellation);
            }
        }

        return added;
    }

    private static string Title(string? title, string content)
    {
        var text = string.IsNullOrWhiteSpace(title) ? content.Trim().Split('\n')[0] : title.Trim();
        return text.Length > 80 && string.IsNullOrWhiteSpace(title) ? $"{text[..79]}…" : text[..Math.Min(text.Length, 300)];
    }
}
