using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Socle.Kernel.Documents;

namespace Socle.DocumentReader;

/// <summary>The parts of a DOCX file, unpacked only so far: a few kilobytes may unpack to gigabytes, and say they do not.</summary>
internal sealed class DocxPackage : IDisposable
{
    private const int MostEntries = 5_000;
    private const long MostDeclared = 512L * 1024 * 1024;
    private const int MostOfPart = 24 * 1024 * 1024;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostOfPart,
    };

    private readonly ZipArchive archive;

    public DocxPackage(byte[] bytes)
    {
        archive = OpenArchive(bytes);
        if (archive.Entries.Count > MostEntries || archive.Entries.Sum(entry => entry.Length) > MostDeclared)
        {
            throw new BadDocumentException(DocumentProblem.TooLarge);
        }

        if (!Has("word/document.xml"))
        {
            // Another office format in the same kind of archive, or no office file at all.
            throw new BadDocumentException(Has("mimetype") || Has("[Content_Types].xml") ? DocumentProblem.Unsupported : DocumentProblem.Corrupt);
        }
    }

    /// <summary>Null when the part is missing.</summary>
    public XElement? Find(string name)
    {
        if (archive.GetEntry(name) is not { } entry)
        {
            return null;
        }

        try
        {
            using var xml = XmlReader.Create(Unpack(entry), Settings);
            return XDocument.Load(xml).Root;
        }
        catch (XmlException failure) when (failure.Message.Contains("MaxCharacters", StringComparison.Ordinal) || failure.Message.Contains("LimitExceeded", StringComparison.Ordinal))
        {
            throw new BadDocumentException(DocumentProblem.TooLarge);
        }
        catch (Exception failure) when (failure is XmlException or InvalidDataException)
        {
            throw new BadDocumentException(DocumentProblem.Corrupt);
        }
    }

    public void Dispose() => archive.Dispose();

    private bool Has(string name) => archive.GetEntry(name) is not null;

    private static MemoryStream Unpack(ZipArchiveEntry entry)
    {
        using var packed = entry.Open();
        var unpacked = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = packed.Read(buffer)) > 0)
        {
            unpacked.Write(buffer, 0, read);
            if (unpacked.Length > MostOfPart)
            {
                throw new BadDocumentException(DocumentProblem.TooLarge);
            }
        }

        unpacked.Position = 0;
        return unpacked;
    }

    private static ZipArchive OpenArchive(byte[] bytes)
    {
        try
        {
            var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            _ = archive.Entries.Count;
            return archive;
        }
        catch (InvalidDataException)
        {
            throw new BadDocumentException(DocumentProblem.Corrupt);
        }
    }
}
