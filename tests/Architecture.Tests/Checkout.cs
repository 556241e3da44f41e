using System.Diagnostics;

namespace Socle.Architecture.Tests;

/// <summary>The files of the repository, as git knows them or is about to.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    /// <summary>Relative paths, with slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = List();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static IEnumerable<string> Under(string folder, params string[] extensions) => Files.Where(file =>
        file.StartsWith(folder, StringComparison.Ordinal) && (extensions.Length == 0 || extensions.Contains(Path.GetExtension(file))));

    private static IReadOnlyList<string> List()
    {
        var start = new ProcessStartInfo("git", ["ls-files", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
        };
        using var git = Process.Start(start) ?? throw new InvalidOperationException("git did not start.");
        var files = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return files.Length > 0
            ? [.. files.Where(file => File.Exists(Path.Combine(Root, file))).Order(StringComparer.Ordinal)]
            : throw new InvalidOperationException("The tests run in a clone of the repository.");
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Socle.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("There is no checkout above the tests.");
        }

        return folder.FullName;
    }
}
