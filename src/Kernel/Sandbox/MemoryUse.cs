using System.Globalization;

namespace Socle.Kernel.Sandbox;

/// <summary>Bytes of memory of one process; 0 when it has ended.</summary>
internal static class MemoryUse
{
    /// <summary>
    /// Resident pages, those shared with other processes included, and page tables: a program that only reads
    /// never-written memory uses page tables and nothing else.
    /// </summary>
    public static long Quick(int process) => Read($"/proc/{process}/status", "VmRSS:", "VmPTE:");

    /// <summary>Shared pages divided by the number of processes that share them.</summary>
    public static long Exact(int process)
    {
        var proportional = Read($"/proc/{process}/smaps_rollup", "Pss:");
        return proportional > 0 ? proportional + Read($"/proc/{process}/status", "VmPTE:") : Quick(process);
    }

    private static long Read(string path, params ReadOnlySpan<string> fields)
    {
        var kilobytes = 0L;
        try
        {
            foreach (var line in File.ReadLines(path))
            {
                foreach (var field in fields)
                {
                    kilobytes += line.StartsWith(field, StringComparison.Ordinal) ? Number(line.AsSpan(field.Length)) : 0;
                }
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It ended meanwhile, or its memory map is not ours to read.
        }

        return kilobytes * 1024;
    }

    private static long Number(ReadOnlySpan<char> text) =>
        long.Parse(text[..text.IndexOf("kB", StringComparison.Ordinal)], NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
}
