using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Socle.Kernel.Http.WebApp;

/// <summary>A folder of built files, such as <c>web/dist</c>. Only what was there at the start is served, so no path leads out of it.</summary>
internal sealed class WebFolder
{
    private const long LargestFile = 8 * 1024 * 1024;
    private readonly FrozenDictionary<string, string> _files;
    private readonly ConcurrentDictionary<string, WebFile> _loaded = new(StringComparer.Ordinal);

    /// <param name="folder">Null, or one that is not there, holds nothing.</param>
    public WebFolder(string? folder)
    {
        _files = folder is null || !Directory.Exists(folder)
            ? FrozenDictionary<string, string>.Empty
            : new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
                .Where(file => file.Length <= LargestFile)
                .ToFrozenDictionary(
                    file => Path.GetRelativePath(folder, file.FullName).Replace(Path.DirectorySeparatorChar, '/'),
                    file => file.FullName,
                    StringComparer.Ordinal);
    }

    /// <param name="path">Relative, with slashes, as in <c>assets/app.js</c>.</param>
    public WebFile? Find(string path) => _files.TryGetValue(path, out var file)
        ? _loaded.GetOrAdd(path, static (name, full) => new WebFile(name, File.ReadAllBytes(full)), file)
        : null;

    /// <summary>Looks above the program for a folder of the checkout or the installation.</summary>
    public static string? Above(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var found = Path.Combine(folder.FullName, relative);
            if (Directory.Exists(found))
            {
                return found;
            }
        }

        return null;
    }
}
