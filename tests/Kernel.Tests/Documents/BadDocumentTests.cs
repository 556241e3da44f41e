using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.Options;
using Socle.Kernel.Documents;
using Socle.Kernel.Sandbox;

namespace Socle.Kernel.Tests.Documents;

public sealed class BadDocumentTests(DocumentReads documents) : IClassFixture<DocumentReads>
{
    private const string WordStart = """<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>""";

    [Theory]
    [InlineData("empty.pdf")]
    [InlineData("empty.txt")]
    public async Task an_empty_file_is_said_to_be_empty(string name) =>
        (await documents.Read(name, "")).Problem.ShouldBe(DocumentProblem.Empty);

    [Theory]
    [InlineData("blank.txt", " \n\n ")]
    [InlineData("blank.html", "<html><body><nav>menu</nav></body></html>")]
    [InlineData("blank.csv", "\n\n")]
    [InlineData("blank.json", "{}")]
    public async Task a_file_without_text_is_said_to_be_empty(string name, string content) =>
        (await documents.Read(name, content)).Problem.ShouldBe(DocumentProblem.Empty);

    [Fact]
    public async Task an_encrypted_pdf_is_said_to_be_encrypted() =>
        (await documents.ReadFile("encrypted.pdf")).Problem.ShouldBe(DocumentProblem.Encrypted);

    [Fact]
    public async Task an_encrypted_docx_is_said_to_be_encrypted() =>
        (await documents.Read("secret.docx", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, .. new byte[600]])).Problem.ShouldBe(DocumentProblem.Encrypted);

    [Fact]
    public async Task a_pdf_of_scanned_pages_is_said_to_be_one() =>
        (await documents.ReadFile("scanned.pdf")).Problem.ShouldBe(DocumentProblem.ScannedImages);

    [Theory]
    [InlineData("not.pdf", "this is no pdf")]
    [InlineData("broken.pdf", "%PDF-1.7\nnothing that follows the header\n")]
    [InlineData("not.docx", "this is no docx")]
    [InlineData("broken.docx", "PK\u0003\u0004 and then nothing")]
    [InlineData("broken.json", "{\"a\": ")]
    public async Task a_corrupt_file_is_said_to_be_corrupt(string name, string content) =>
        (await documents.Read(name, content)).Problem.ShouldBe(DocumentProblem.Corrupt);

    [Theory]
    [InlineData("photo.jpg")]
    [InlineData("archive.rar")]
    public async Task another_format_is_said_to_be_unsupported(string name) =>
        (await documents.Read(name, [0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 2, 3])).Problem.ShouldBe(DocumentProblem.Unsupported);

    [Fact]
    public async Task a_file_of_two_hundred_megabytes_is_refused_before_it_is_read_whole()
    {
        using var large = new EndlessStream(200L * 1024 * 1024);

        (await documents.Read(new DocumentInput(large, "large.pdf"))).Problem.ShouldBe(DocumentProblem.TooLarge);
        large.Served.ShouldBeLessThan(30L * 1024 * 1024);
    }

    [Fact]
    public async Task a_zip_bomb_in_a_docx_is_refused()
    {
        var bomb = Docx(entry =>
        {
            var spaces = Encoding.ASCII.GetBytes(new string(' ', 1024 * 1024));
            entry.Write(Encoding.UTF8.GetBytes(WordStart));
            for (var i = 0; i < 600; i++)
            {
                entry.Write(spaces);
            }
        });

        bomb.Length.ShouldBeLessThan(2 * 1024 * 1024);
        (await documents.Read("bomb.docx", bomb)).Problem.ShouldBe(DocumentProblem.TooLarge);
    }

    [Fact]
    public async Task a_zip_bomb_that_lies_about_its_size_is_refused()
    {
        var bomb = Docx(entry =>
        {
            var spaces = Encoding.ASCII.GetBytes(new string(' ', 1024 * 1024));
            for (var i = 0; i < 100; i++)
            {
                entry.Write(spaces);
            }
        });
        DeclareSize(bomb, 1000);

        (await documents.Read("liar.docx", bomb)).Problem.ShouldBeOneOf(DocumentProblem.TooLarge, DocumentProblem.Corrupt);
    }

    [Fact]
    public async Task a_billion_laughs_in_a_docx_are_refused()
    {
        var laughs = Docx(entry => entry.Write(Encoding.UTF8.GetBytes(
            """<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>"""
            + WordStart + "<w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>")));

        (await documents.Read("laughs.docx", laughs)).Problem.ShouldBe(DocumentProblem.Corrupt);
    }

    [Fact]
    public async Task an_external_entity_in_a_docx_is_not_followed()
    {
        var external = Docx(entry => entry.Write(Encoding.UTF8.GetBytes(
            """<!DOCTYPE x [<!ENTITY a SYSTEM "file:///proc/self/environ">]>""" + WordStart + "<w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>")));

        (await documents.Read("external.docx", external)).Problem.ShouldBe(DocumentProblem.Corrupt);
    }

    [Theory]
    [InlineData("deep.json", "[", "]")]
    [InlineData("deep.json", "{\"a\":", "}")]
    [InlineData("deep.html", "<div>x", "</div>")]
    [InlineData("deep.html", "<ul><li>x", "</li></ul>")]
    [InlineData("deep.html", "<b>x", "</b>")]
    public async Task a_document_nested_a_hundred_thousand_deep_is_refused(string name, string open, string close)
    {
        var text = string.Concat(Enumerable.Repeat(open, 100_000)) + "1" + string.Concat(Enumerable.Repeat(close, 100_000));

        (await documents.Read(name, text)).Problem.ShouldBeOneOf(DocumentProblem.TooComplex, DocumentProblem.TimedOut);
    }

    [Fact]
    public async Task markdown_nested_too_deep_is_refused_or_read_as_text()
    {
        var reading = await documents.Read("deep.md", string.Concat(Enumerable.Repeat("> ", 50_000)) + "x");

        reading.Problem.ShouldBeOneOf(DocumentProblem.TooComplex, DocumentProblem.TimedOut);
    }

    [Fact]
    public async Task reading_that_takes_too_long_is_stopped()
    {
        var rows = string.Concat(Enumerable.Repeat("<table><tr><td>", 3000)) + string.Concat(Enumerable.Repeat("<p>a<b>b", 200_000));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(rows));

        var reading = await documents.Read(new DocumentInput(stream, "slow.html"), new DocumentOptions { Time = TimeSpan.FromMilliseconds(10) });

        reading.Problem.ShouldBe(DocumentProblem.TimedOut);
    }

    [Theory]
    [InlineData("a.pdf", "%PDF-1.4")]
    [InlineData("a.html", "<p>x</p>")]
    [InlineData("a.csv", "a;b")]
    [InlineData("a.json", "{}")]
    [InlineData("a.md", "# x")]
    public async Task nothing_but_text_is_read_without_a_sandbox(string name, string content)
    {
        using var missing = new BubblewrapSandbox(Options.Create(new SandboxOptions { Bubblewrap = "/nowhere/bwrap" }), TimeProvider.System);
        var reader = DocumentReads.Reader(missing);
        using var document = new MemoryStream(Encoding.UTF8.GetBytes(content));
        using var text = new MemoryStream(Encoding.UTF8.GetBytes("Bonjour à tous."));

        var refused = await reader.Read(new DocumentInput(document, name), TestContext.Current.CancellationToken);
        var read = await reader.Read(new DocumentInput(text, "a.txt"), TestContext.Current.CancellationToken);

        refused.Problem.ShouldBe(DocumentProblem.SandboxMissing);
        refused.Remedy.ShouldNotBeNull().ShouldContain("apt-get install bubblewrap");
        read.Blocks.Single().Text.ShouldBe("Bonjour à tous.");
    }

    [Fact]
    public async Task only_pdf_needs_the_programs_for_pdf()
    {
        var without = new DocumentOptions { PdfTools = ["/nowhere/pdftotext"] };

        var pdf = await Read("a.pdf", "%PDF-1.4");
        pdf.Problem.ShouldBe(DocumentProblem.SandboxMissing);
        pdf.Remedy.ShouldNotBeNull().ShouldContain("apt-get install poppler-utils");
        foreach (var (name, content) in new[] { ("a.html", "<p>bonjour</p>"), ("a.csv", "nom\nbonjour"), ("a.json", "{\"a\": \"bonjour\"}"), ("a.md", "bonjour") })
        {
            (await Read(name, content)).Problem.ShouldBeNull(name);
        }

        Task<DocumentReading> Read(string name, string content) =>
            documents.Read(new DocumentInput(new MemoryStream(Encoding.UTF8.GetBytes(content)), name), without);
    }

    [Fact]
    public async Task the_reader_and_its_runtime_can_be_staged_where_everybody_may_read()
    {
        Assert.SkipUnless(System.Environment.IsPrivilegedProcess, "only root stages");
        using var sandbox = new BubblewrapSandbox(Options.Create(new SandboxOptions()), TimeProvider.System);
        Assert.SkipUnless(sandbox.Availability.IsAvailable, "no sandbox on this machine");
        var root = Directory.CreateTempSubdirectory("socle-stage-").FullName;
        try
        {
            var (runtime, reader) = ReaderInstallation.Stage(root, new DocumentOptions().ReaderFolder);
            using var html = new MemoryStream("<p>bonjour</p>"u8.ToArray());
            var result = await sandbox.Run(
                new SandboxCommand("/dotnet/dotnet", "/reader/Socle.DocumentReader.dll", "-", "a.html", "")
                {
                    Stdin = html,
                    Folders = [new SandboxFolder(runtime, "/dotnet"), new SandboxFolder(reader, "/reader")],
                    Environment = new Dictionary<string, string> { ["DOTNET_EnableWriteXorExecute"] = "0", ["DOTNET_GCHeapHardLimit"] = "8000000" },
                },
                TestContext.Current.CancellationToken);

            Encoding.UTF8.GetString(result.Stdout.Span).ShouldContain("bonjour", Case.Sensitive, result.Stderr);
            ReaderInstallation.IsReachable(Path.Combine(reader, "Socle.DocumentReader.dll")).ShouldBeTrue();
            ReaderInstallation.IsReachable("/etc/shadow").ShouldBeFalse();
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static byte[] Docx(Action<Stream> write)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry("word/document.xml", CompressionLevel.Optimal).Open();
            write(entry);
        }

        return file.ToArray();
    }

    /// <summary>Overwrites the unpacked size in the archive's directory.</summary>
    private static void DeclareSize(byte[] archive, int size)
    {
        var directory = archive.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(archive.AsSpan(directory + 24), size).ShouldBeTrue();
    }
}
