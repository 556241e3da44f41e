namespace Socle.Kernel.Tests.Storage;

/// <summary>An empty folder of one test, gone with it.</summary>
public sealed class TestFolder : IDisposable
{
    /// <param name="parent">Null means the system's folder for temporary files.</param>
    public TestFolder(string? parent = null)
    {
        Path = System.IO.Path.Combine(parent ?? System.IO.Path.GetTempPath(), $"socle-test-{Guid.CreateVersion7():n}");
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
