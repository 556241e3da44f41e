using System.Diagnostics;

namespace Socle.Operations.Tests;

/// <summary>A disk of one megabyte, which grows when the test wants. Nothing where mounting is not possible.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private SmallDisk(string path, bool isMounted) => (Path, IsMounted) = (path, isMounted);

    public string Path { get; }

    public bool IsMounted { get; }

    private string Filler => System.IO.Path.Combine(Path, "filler");

    public static async Task<SmallDisk> Mount()
    {
        var path = Directory.CreateTempSubdirectory("socle-disk-").FullName;
        return new SmallDisk(path, Environment.IsPrivilegedProcess && await Run("mount", "-t", "tmpfs", "-o", "size=1m,mode=0700", "none", path));
    }

    /// <summary>To the last byte.</summary>
    public void Fill()
    {
        using var file = File.Create(Filler, 1);
        try
        {
            while (true)
            {
                file.Write(new byte[4096]);
                file.Flush();
            }
        }
        catch (IOException)
        {
            // It is full.
        }
    }

    public async Task Grow() => (await Run("mount", "-o", "remount,size=64m", Path)).ShouldBeTrue();

    /// <summary>Those that were stored, however unfinished.</summary>
    public IReadOnlyList<FileInfo> Files() =>
        [.. new DirectoryInfo(Path).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.FullName != Filler && file.Name != ".store")];

    public async ValueTask DisposeAsync()
    {
        if (IsMounted)
        {
            await Run("umount", "-l", Path);
        }

        Directory.Delete(Path);
    }

    private static async Task<bool> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })
            ?? throw new InvalidOperationException($"{program} did not start.");
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode == 0;
    }
}
