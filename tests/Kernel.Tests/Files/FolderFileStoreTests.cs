using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Socle.Kernel.Files;
using Socle.Kernel.Tests.Storage;
using Socle.Kernel.Workspaces;

namespace Socle.Kernel.Tests.Files;

public sealed class FolderFileStoreTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly Guid _workspace = Guid.CreateVersion7();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Root => _folder["files"];

    private FolderFileStore Store => StoreOf(_workspace);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task gives_back_what_was_saved_by_its_fingerprint()
    {
        var content = RandomNumberGenerator.GetBytes(1_000_000);

        var stored = await Store.Save(new MemoryStream(content), content.Length, Cancellation);

        stored.ShouldBe(new StoredFile(Convert.ToHexStringLower(SHA256.HashData(content)), content.Length));
        await using var opened = await Store.Open(stored.Sha256, Cancellation);
        using var copy = new MemoryStream();
        await opened.ShouldNotBeNull().CopyToAsync(copy, Cancellation);
        copy.ToArray().ShouldBe(content);
    }

    [Fact]
    public async Task keeps_workspaces_apart()
    {
        var stored = await Save("bonjour");
        var other = StoreOf(Guid.CreateVersion7());

        (await other.Open(stored.Sha256, Cancellation)).ShouldBeNull();
        (await other.Remove(stored.Sha256, Cancellation)).ShouldBeFalse();
        (await Store.Remove(stored.Sha256, Cancellation)).ShouldBeTrue();
        (await Store.Open(stored.Sha256, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task refuses_to_work_without_a_workspace()
    {
        var store = new FolderFileStore(new FileFolder(Root), new CurrentWorkspace());

        await Should.ThrowAsync<InvalidOperationException>(() => store.Save(new MemoryStream(), 10, Cancellation));

        Directory.Exists(Root).ShouldBeFalse();
    }

    [Fact]
    public async Task leaves_nothing_of_a_file_that_is_too_long()
    {
        var refusal = await Should.ThrowAsync<FileTooLargeException>(() => Store.Save(new MemoryStream(new byte[101]), 100, Cancellation));

        refusal.MaxBytes.ShouldBe(100);
        AllFiles().ShouldBeEmpty();
    }

    [Fact]
    public async Task leaves_nothing_of_a_file_whose_sender_went_away()
    {
        await Should.ThrowAsync<EndOfStreamException>(() => Store.Save(new CutStream(300_000), long.MaxValue, Cancellation));

        AllFiles().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../../../etc/passwd")]
    [InlineData("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85/")]
    [InlineData("/3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    public async Task opens_and_removes_nothing_that_is_no_fingerprint(string name)
    {
        (await Store.Open(name, Cancellation)).ShouldBeNull();
        (await Store.Remove(name, Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task stores_the_same_content_once_however_many_save_it_at_once()
    {
        var saved = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Save("bonjour"), Cancellation)));

        saved.Distinct().Count().ShouldBe(1);
        AllFiles().Length.ShouldBe(1);
    }

    [Fact]
    public async Task lets_nobody_else_of_the_machine_read_them()
    {
        await Save("secret");

        File.GetUnixFileMode(AllFiles().Single()).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        foreach (var folder in Directory.GetDirectories(Root, "*", SearchOption.AllDirectories))
        {
            File.GetUnixFileMode(folder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task says_that_the_disk_is_full_and_loses_nothing()
    {
        var before = await Save("bonjour");

        var full = await Should.ThrowAsync<StorageFullException>(() => Store.Save(new FullDisk(), 1000, Cancellation));

        full.InnerException.ShouldBeOfType<IOException>();
        AllFiles().Length.ShouldBe(1);
        (await Store.Open(before.Sha256, Cancellation)).ShouldNotBeNull().Dispose();
    }

    [Fact]
    public async Task sweeps_what_was_left_half_written_long_ago()
    {
        await Save("bonjour");
        var incoming = Path.Combine(Root, ".incoming");
        await File.WriteAllTextAsync(Path.Combine(incoming, "old"), "x", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(incoming, "new"), "x", Cancellation);
        File.SetLastWriteTimeUtc(Path.Combine(incoming, "old"), TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-2));

        using var sweep = new SweepUnfinishedFiles(new FileFolder(Root), TimeProvider.System, NullLogger<SweepUnfinishedFiles>.Instance);
        sweep.Sweep();

        Directory.GetFiles(incoming).Select(Path.GetFileName).ShouldBe(["new"]);
        AllFiles().Length.ShouldBe(2);
    }

    private Task<StoredFile> Save(string text) => Store.Save(new MemoryStream(Encoding.UTF8.GetBytes(text)), 1000, Cancellation);

    private FolderFileStore StoreOf(Guid workspace)
    {
        var current = new CurrentWorkspace();
        current.Set(workspace);
        return new FolderFileStore(new FileFolder(Root), current);
    }

    private string[] AllFiles() => Directory.GetFiles(Root, "*", SearchOption.AllDirectories);

    /// <summary>A body that ends before its end.</summary>
    private sealed class CutStream(int bytes) : MemoryStream(new byte[bytes])
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            await base.ReadAsync(buffer, cancellationToken) is > 0 and var read ? read : throw new EndOfStreamException();
    }

    /// <summary>Fails in the middle with what Linux answers when the disk is full.</summary>
    private sealed class FullDisk() : MemoryStream(new byte[100])
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (await base.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            {
                return read;
            }

            await using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.Write, bufferSize: 0);
            await full.WriteAsync(new byte[1], cancellationToken);
            throw new InvalidOperationException("/dev/full took a byte.");
        }
    }
}
