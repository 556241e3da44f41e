namespace Socle.Kernel.Tests.Sandbox;

/// <summary>A folder that every user of the machine may read, gone after the test.</summary>
internal sealed class OpenFolder : IDisposable
{
    public OpenFolder()
    {
        Path = Directory.CreateTempSubdirectory("socle-test-").FullName;
        System.IO.File.SetUnixFileMode(Path, (UnixFileMode)0b111_101_101);
    }

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
