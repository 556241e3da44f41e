using System.Text;

namespace Socle.Kernel.Storage.Embedded;

/// <summary>The log files of the cluster: PostgreSQL begins a new one each day and each ten megabytes, Socle removes the oldest.</summary>
internal static class ServerLog
{
    private const int KeptFiles = 10;

    private const int TailLines = 12;

    private const int TailBytes = 8192;

    /// <summary>The last words of PostgreSQL, before its log was open and in it.</summary>
    public static string Tail(ClusterHome home)
    {
        var files = List(home).Take(1).Prepend(new FileInfo(home.StartLog)).Where(file => file.Exists);
        var lines = files.SelectMany(ReadEnd).Where(line => line.Length > 0).ToArray();
        return string.Join('\n', lines.TakeLast(TailLines));
    }

    public static void Prune(ClusterHome home)
    {
        foreach (var file in List(home).Skip(KeptFiles))
        {
            file.Delete();
        }
    }

    // The names carry the time, the newest comes first.
    private static IEnumerable<FileInfo> List(ClusterHome home) =>
        new DirectoryInfo(home.Log).EnumerateFiles("postgresql-*.log").OrderByDescending(file => file.Name, StringComparer.Ordinal);

    private static string[] ReadEnd(FileInfo file)
    {
        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        stream.Seek(-Math.Min(TailBytes, stream.Length), SeekOrigin.End);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n');
    }
}
