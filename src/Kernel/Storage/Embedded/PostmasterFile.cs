using System.Globalization;

namespace Socle.Kernel.Storage.Embedded;

/// <summary>What PostgreSQL says of itself in <c>postmaster.pid</c>: its process, and on the eighth line how far it is.</summary>
internal sealed record PostmasterFile(int ProcessId, bool IsReady)
{
    private const int StatusLine = 7;

    public static string PathIn(string cluster) => Path.Combine(cluster, "postmaster.pid");

    /// <summary>Null when there is none, or when it is being written.</summary>
    public static PostmasterFile? Find(string cluster)
    {
        try
        {
            var lines = File.ReadAllLines(PathIn(cluster));
            return lines.Length > 0 && int.TryParse(lines[0], CultureInfo.InvariantCulture, out var id)
                ? new PostmasterFile(id, lines.Length > StatusLine && lines[StatusLine].Trim() == "ready")
                : null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
