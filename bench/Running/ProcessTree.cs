using System.Globalization;

namespace Socle.Bench.Running;

/// <summary>The memory of a process and of those below it, as Linux counts it.</summary>
internal static class ProcessTree
{
    // USER_HZ, which Linux keeps for programs whatever its own clock.
    private const double TicksPerSecond = 100;

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

    /// <summary>The time that it and those below it have spent on processors; it does not depend on what else the machine does.</summary>
    public static TimeSpan ProcessorTime(int processId) =>
        TimeSpan.FromSeconds(Below(processId).Prepend(processId).Sum(Ticks) / TicksPerSecond);

    /// <summary>Megabytes in use, shared pages counted whole.</summary>
    public static double Resident(int processId) => Megabytes(processId, "Rss:");

    /// <summary>Megabytes in use, each shared page divided among those who share it.</summary>
    public static double Proportional(int processId) => Megabytes(processId, "Pss:");

    private static IEnumerable<int> Descendants(int id, ILookup<int, int> parents) =>
        parents[id].SelectMany(child => Descendants(child, parents).Prepend(child));

    private static int Parent(int id) => (int)Field(id, 1);

    private static long Ticks(int id) => Field(id, 11) + Field(id, 12);

    /// <returns>A field of the process's line, counted from the one after its name; 0 when it has ended.</returns>
    private static long Field(int id, int number)
    {
        try
        {
            // The name of the program, in parentheses, may hold anything.
            var line = File.ReadAllText($"/proc/{id}/stat");
            return long.Parse(line[(line.LastIndexOf(')') + 2)..].Split(' ')[number], CultureInfo.InvariantCulture);
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
