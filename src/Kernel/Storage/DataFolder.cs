using System.Text.Json;

namespace Socle.Kernel.Storage;

/// <summary>
/// The folder that holds everything one Socle keeps on disk. It is Socle's own: empty at first, marked from then on,
/// closed to other users, and held by one process at a time.
/// </summary>
public sealed class DataFolder : IDisposable
{
    public const string MarkerFileName = "socle.json";

    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    // Under root the account that runs PostgreSQL may pass through the folder, by its group, and do nothing else.
    private const UnixFileMode Allowed = Private | UnixFileMode.GroupExecute;

    // A freshly formatted volume has it; the others are ours, from a first start cut short.
    private static readonly string[] CountsAsEmpty = ["lost+found", FolderLock.FileName, FolderLock.OwnerFileName, MarkerFileName + ".new"];

    private readonly FolderLock _lock;

    private DataFolder(string path, FolderLock folderLock, Guid id)
    {
        Path = path;
        Id = id;
        _lock = folderLock;
    }

    /// <summary>Absolute.</summary>
    public string Path { get; }

    /// <summary>Made with the folder; it stays the same when the folder moves.</summary>
    public Guid Id { get; }

    /// <param name="path">Made when it does not exist; relative to the current folder.</param>
    /// <exception cref="DataFolderInUseException">Another process holds it.</exception>
    /// <exception cref="DataFolderRefusedException">It holds something else, or cannot be written.</exception>
    public static DataFolder Open(string path)
    {
        var folder = System.IO.Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(folder, Private);
            RefuseForeign(folder);
            Close(folder);
            var folderLock = FolderLock.Take(folder, folder);
            return Mark(folder, folderLock);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw DataFolderRefusedException.Unwritable(folder, error);
        }
    }

    public void Dispose() => _lock.Dispose();

    private static void RefuseForeign(string folder)
    {
        if (File.Exists(System.IO.Path.Combine(folder, MarkerFileName)))
        {
            return;
        }

        var names = Directory.EnumerateFileSystemEntries(folder).Select(System.IO.Path.GetFileName);
        if (names.Any(name => !CountsAsEmpty.Contains(name)))
        {
            throw DataFolderRefusedException.NotOurs(folder);
        }
    }

    private static void Close(string folder)
    {
        if ((File.GetUnixFileMode(folder) & ~Allowed) != 0)
        {
            File.SetUnixFileMode(folder, Private);
        }
    }

    private static DataFolder Mark(string folder, FolderLock folderLock)
    {
        try
        {
            var marker = ReadMarker(folder) ?? WriteMarker(folder);
            return new DataFolder(folder, folderLock, marker.Id);
        }
        catch
        {
            folderLock.Dispose();
            throw;
        }
    }

    private static Marker? ReadMarker(string folder)
    {
        var file = System.IO.Path.Combine(folder, MarkerFileName);
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            var marker = JsonSerializer.Deserialize<Marker>(File.ReadAllText(file), JsonSerializerOptions.Web);
            return marker is { Product: "socle" } ? marker : throw DataFolderRefusedException.NotOurs(folder);
        }
        catch (JsonException)
        {
            throw DataFolderRefusedException.NotOurs(folder);
        }
    }

    private static Marker WriteMarker(string folder)
    {
        var marker = new Marker("socle", Guid.CreateVersion7());
        var file = System.IO.Path.Combine(folder, MarkerFileName);
        PrivateFile.Write(file, JsonSerializer.SerializeToUtf8Bytes(marker, JsonSerializerOptions.Web));
        return marker;
    }

    private sealed record Marker(string Product, Guid Id);
}
