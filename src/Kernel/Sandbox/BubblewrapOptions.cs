using System.Globalization;
using System.Text;

namespace Socle.Kernel.Sandbox;

/// <summary>The options that make bubblewrap's empty world, in the form that its <c>--args</c> reads: each followed by a zero byte.</summary>
internal static class BubblewrapOptions
{
    private static readonly string[] SystemFolders = ["/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32"];

    private static readonly string[] Confinement =
    [
        "--unshare-all", "--unshare-user", "--uid", "1000", "--gid", "1000", "--hostname", "sandbox",
        "--cap-drop", "ALL", "--clearenv", "--new-session", "--die-with-parent", "--chdir", "/tmp",
    ];

    private static readonly string[] Reserved = ["/usr", "/proc", "/dev", "/tmp", "/etc", .. SystemFolders];

    /// <param name="firstFile">The descriptor of the first file; the others follow.</param>
    public static byte[] Write(SandboxCommand command, int firstFile)
    {
        List<string> options = [.. Confinement, .. System(), .. Environment(command)];
        options.AddRange(["--proc", "/proc", "--dev", "/dev", "--size", Text(command.Limits.Scratch), "--tmpfs", "/tmp"]);
        foreach (var folder in command.Folders)
        {
            options.AddRange(["--ro-bind", folder.Path, Check(folder.PathInside)]);
        }

        for (var i = 0; i < command.Files.Count; i++)
        {
            options.AddRange(["--ro-bind-data", Text(firstFile + i), Check(command.Files[i].PathInside)]);
        }

        // Both are memory without a size limit, and must not become a place to write.
        options.AddRange(["--remount-ro", "/dev", "--remount-ro", "/"]);
        return Encoding.UTF8.GetBytes(string.Concat(options.Select(Terminate)));
    }

    /// <summary>Programs and libraries. <c>/etc</c> has nothing but the links by which Debian names its programs.</summary>
    private static IEnumerable<string> System()
    {
        string[] shared = ["--ro-bind", "/usr", "/usr", "--ro-bind-try", "/etc/alternatives", "/etc/alternatives"];
        return shared.Concat(SystemFolders.Select(folder => new DirectoryInfo(folder)).Where(folder => folder.Exists).SelectMany(Expose));
    }

    private static string[] Expose(DirectoryInfo folder) =>
        folder.LinkTarget is { } target ? ["--symlink", target, folder.FullName] : ["--ro-bind", folder.FullName, folder.FullName];

    private static IEnumerable<string> Environment(SandboxCommand command)
    {
        var variables = new Dictionary<string, string>
        {
            ["PATH"] = "/usr/bin:/bin",
            ["HOME"] = "/tmp",
            ["LANG"] = "C.UTF-8",
        };
        foreach (var (name, value) in command.Environment)
        {
            variables[name] = value;
        }

        return variables.SelectMany(variable => new[] { "--setenv", variable.Key, variable.Value });
    }

    private static string Check(string inside)
    {
        var isPlain = inside.StartsWith('/') && inside.Length > 1 && !inside.Split('/').Any(part => part is "." or "..");
        return isPlain && !Reserved.Any(reserved => inside == reserved || inside.StartsWith(reserved + "/", StringComparison.Ordinal))
            ? inside
            : throw new ArgumentException($"{inside} is not a place for the sandbox's files.", nameof(inside));
    }

    private static string Terminate(string option) =>
        option.Contains('\0', StringComparison.Ordinal)
            ? throw new ArgumentException("A zero byte would start another option.", nameof(option))
            : option + "\0";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
