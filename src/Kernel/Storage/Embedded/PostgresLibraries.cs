using System.Text.Json;

namespace Socle.Kernel.Storage.Embedded;

/// <summary>
/// The npm package lists the links between its shared libraries instead of holding them, and makes them in an install script,
/// which a careful installation does not run.
/// </summary>
internal static class PostgresLibraries
{
    public static bool AreComplete(string folder) => ListLinks(folder).All(link => File.Exists(link.Path));

    /// <summary>Leaves what it may not write as it is.</summary>
    public static void TryComplete(string folder)
    {
        try
        {
            foreach (var (path, target) in ListLinks(folder).Where(link => !File.Exists(link.Path)))
            {
                File.CreateSymbolicLink(path, target);
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // The caller finds out by running the program.
        }
    }

    private static IEnumerable<(string Path, string Target)> ListLinks(string folder)
    {
        var list = Path.Combine(folder, "pg-symlinks.json");
        var links = File.Exists(list) ? JsonSerializer.Deserialize<Link[]>(File.ReadAllText(list), JsonSerializerOptions.Web) : null;
        return (links ?? []).Select(link => (
            Path.Combine(folder, Path.GetRelativePath("native", link.Target)),
            Path.GetFileName(link.Source)));
    }

    private sealed record Link(string Source, string Target);
}
