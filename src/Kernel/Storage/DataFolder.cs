namespace Socle.Kernel.Storage;

/// <summary>The folder of one node's data.</summary>
public sealed class DataFolder : IDisposable
{
    private DataFolder(string path) => Path = path;

    public string Path { get; }

    public static DataFolder Open(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(full);
        return new DataFolder(full);
    }

    public void Dispose()
    {
    }
}
