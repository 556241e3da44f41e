using System.Globalization;

namespace Socle.Bench.Running;

/// <summary>The memory of a process and of those below it, as Linux counts it.</summary>
internal static class ProcessTree
{
    /// <returns>The processes below it, at any depth.</returns>
    public static IReadOnlyList<int> Below(int processId)
    {
        var parents = Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), out var id) ? id : 0)
            .Where(id => id > 0)
            .Select(id => (Id: id, Parent: Parent(id)))
            .ToLookup(process => process.Parent, process => process.Id);
        return [.. Descendants(processId, parents)];
    }

    /// <summary>Megabytes in use, shared pages counted whole.</summary>
    public static double Resident(int processId) => Megabytes(processId, "Rss:");

    /// <summary>Megabytes in use, each shared page divided among those who share it.</summary>
    public static double Proportional(int processId) => Megabytes(processId, "Pss:");

    private static IEnumerable<int> Descendants(int id, ILookup<int, int> parents) =>
        parents[id].SelectMany(child => Descendants(child, parents).Prepend(child));

    private static int Parent(int id)
    {
        try
        {
            // The name of the program, in parentheses, may hold anything; the parent is the second field after it.
            var status = File.ReadAllText($"/proc/{id}/stat");
            return int.Parse(status[(status.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static double Megabytes(int id, string field)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/smaps_rollup").First(line => line.StartsWith(field, StringComparison.Ordinal));
            return int.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
