using System.Globalization;
using System.Runtime.InteropServices;

namespace Socle.Bench.Running;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    public static string Describe()
    {
        var model = Field("/proc/cpuinfo", "model name");
        var kilobytes = long.Parse(Field("/proc/meminfo", "MemTotal").Split(' ')[0], CultureInfo.InvariantCulture);
        return $"{Environment.ProcessorCount} × {model}, {kilobytes / 1024 / 1024} GB, {RuntimeInformation.OSDescription}, "
            + $"{RuntimeInformation.FrameworkDescription}, load average {Load()} before the run";
    }

    /// <summary>Of the last minute. Much above zero before a run means that others use the processors too.</summary>
    private static string Load() => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    private static string Field(string file, string name) =>
        File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?.Split(':', 2)[1].Trim() ?? "0";
}
