using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Socle.Kernel.Documents;
using Socle.Kernel.Sandbox;

namespace Socle.Kernel.Tests.Documents;

/// <summary>Reads documents with the real reader in the real sandbox; the tests that use it are skipped where there is none.</summary>
public sealed class DocumentReads : IDisposable
{
    private readonly BubblewrapSandbox sandbox = new(Options.Create(new SandboxOptions()), TimeProvider.System);

    public Task<DocumentReading> Read(string fileName, string text) => Read(fileName, Encoding.UTF8.GetBytes(text));

    public async Task<DocumentReading> Read(string fileName, byte[] content)
    {
        using var stream = new MemoryStream(content);
        return await Read(new DocumentInput(stream, fileName));
    }

    public Task<DocumentReading> ReadFile(string name) => Read(Path.GetFileName(name), File.ReadAllBytes(PathOf(name)));

    public async Task<DocumentReading> Read(DocumentInput input, DocumentOptions? options = null)
    {
        var availability = sandbox.Availability;
        Assert.SkipUnless(availability.IsAvailable, $"no sandbox on this machine: {availability.Remedy}");
        return await Reader(sandbox, options).Read(input, TestContext.Current.CancellationToken);
    }

    public static string PathOf(string name, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here) ?? "", "../../data/documents", name);

    internal static SandboxedDocumentReader Reader(ISandbox sandbox, DocumentOptions? options = null)
    {
        var chosen = Options.Create(options ?? new DocumentOptions());
        return new SandboxedDocumentReader(sandbox, new ReaderInstallation(chosen), chosen, NullLogger<SandboxedDocumentReader>.Instance);
    }

    public void Dispose() => sandbox.Dispose();
}
