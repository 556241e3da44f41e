using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Options;
using Socle.Kernel.Sandbox;

namespace Socle.Kernel.Documents;

/// <summary>
/// Where the confined reader and the .NET runtime that it needs lie. When Socle runs as root from a place that only
/// root can enter, both are copied once to where the confined user can read them.
/// </summary>
internal sealed class ReaderInstallation(IOptions<DocumentOptions> options)
{
    private const string Assembly = "Socle.DocumentReader.dll";
    private const string StageRoot = "/var/lib/socle-reader";
    private const UnixFileMode Readable = UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private readonly Lazy<(string Runtime, string Reader)> folders = new(() => Place(options.Value.ReaderFolder));

    // Of this process: <root>/shared/Microsoft.NETCore.App/<version>/.
    private static string RuntimeRoot => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));

    private static string RuntimeVersion => new DirectoryInfo(RuntimeEnvironment.GetRuntimeDirectory()).Name;

    /// <summary>The program that only reading PDF needs and that is not there, or null.</summary>
    public string? MissingPdfTool => options.Value.PdfTools.FirstOrDefault(tool => !File.Exists(tool));

    /// <summary>What an operator must install before this format can be read, or null.</summary>
    public string? FindMissing(DocumentFormat format)
    {
        if (format == DocumentFormat.Pdf && MissingPdfTool is { } tool)
        {
            return $"{tool} is missing. Install it: apt-get install poppler-utils";
        }

        if (!File.Exists(Path.Combine(options.Value.ReaderFolder, Assembly)))
        {
            return $"{Assembly} is missing from {options.Value.ReaderFolder}. Build Socle again.";
        }

        return File.Exists(Path.Combine(RuntimeRoot, "dotnet")) ? null : "The .NET runtime has no dotnet command. Run Socle with an installed .NET runtime.";
    }

    /// <summary>The file's name shows in the list of processes, so only its extension is passed on.</summary>
    public SandboxCommand Command(DocumentInput input, DocumentOptions limits)
    {
        var (runtime, reader) = folders.Value;
        var isInUsr = runtime.StartsWith("/usr/", StringComparison.Ordinal);
        var name = "document" + Path.GetExtension(input.FileName);
        return new SandboxCommand(isInUsr ? $"{runtime}/dotnet" : "/dotnet/dotnet", $"/reader/{Assembly}", "-", name, input.MediaType ?? "")
        {
            Folders = isInUsr
                ? [new SandboxFolder(reader, "/reader")]
                : [new SandboxFolder(reader, "/reader"), new SandboxFolder(runtime, "/dotnet")],
            Environment = RuntimeSettings(limits),
            Limits = new SandboxLimits
            {
                Memory = limits.Memory,
                WallTime = limits.Time,
                CpuTime = limits.Time,
                Output = 2L * limits.MaxBytes,
                Scratch = limits.MaxBytes + (16L * 1024 * 1024),
            },
        };
    }

    private static Dictionary<string, string> RuntimeSettings(DocumentOptions limits) => new()
    {
        ["DOTNET_GCHeapHardLimit"] = (limits.Memory / 4L * 3).ToString("x", CultureInfo.InvariantCulture),
        ["DOTNET_gcConcurrent"] = "0",
        ["DOTNET_TieredPGO"] = "0",
        ["DOTNET_EnableDiagnostics"] = "0",
        // It would map memory through memfd_create, which the sandbox does not offer.
        ["DOTNET_EnableWriteXorExecute"] = "0",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_NOLOGO"] = "1",
    };

    private static (string Runtime, string Reader) Place(string reader)
    {
        if (!System.Environment.IsPrivilegedProcess || (IsReachable(RuntimeRoot) && IsReachable(Path.Combine(reader, Assembly))))
        {
            return (RuntimeRoot, reader);
        }

        return Stage(StageRoot, reader);
    }

    /// <summary>Copies next to the target first: a stage is either whole or not there.</summary>
    internal static (string Runtime, string Reader) Stage(string root, string reader)
    {
        var changed = File.GetLastWriteTimeUtc(Path.Combine(reader, Assembly)).Ticks;
        var target = Path.Combine(root, string.Create(CultureInfo.InvariantCulture, $"{RuntimeVersion}-{changed:x}"));
        if (!Directory.Exists(target))
        {
            var partial = $"{target}.{Guid.CreateVersion7():n}";
            string[] parts = [$"host/fxr/{RuntimeVersion}", $"shared/Microsoft.NETCore.App/{RuntimeVersion}"];
            foreach (var part in parts)
            {
                Copy(Path.Combine(RuntimeRoot, part), Path.Combine(partial, "dotnet", part));
            }

            CopyFile(Path.Combine(RuntimeRoot, "dotnet"), Path.Combine(partial, "dotnet", "dotnet"));
            Copy(reader, Path.Combine(partial, "reader"));
            Publish(partial, target);
        }

        return (Path.Combine(target, "dotnet"), Path.Combine(target, "reader"));
    }

    private static void Publish(string partial, string target)
    {
        Open(Path.GetDirectoryName(target) ?? "/");
        Open(partial);
        foreach (var folder in Directory.EnumerateDirectories(partial, "*", SearchOption.AllDirectories))
        {
            Open(folder);
        }

        try
        {
            Directory.Move(partial, target);
        }
        catch (IOException) when (Directory.Exists(target))
        {
            // Another node on this machine was faster.
            Directory.Delete(partial, recursive: true);
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from))
        {
            CopyFile(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }

    private static void CopyFile(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to) ?? "/");
        File.Copy(from, to);
        Open(to);
    }

    /// <summary>For every user to read and enter, whatever the process's mask took away.</summary>
    private static void Open(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) | Readable | UnixFileMode.GroupRead | UnixFileMode.GroupExecute);
        }
    }

    internal static bool IsReachable(string path)
    {
        if (OperatingSystem.IsWindows() || !File.GetUnixFileMode(path).HasFlag(UnixFileMode.OtherRead))
        {
            return false;
        }

        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (!File.GetUnixFileMode(folder).HasFlag(UnixFileMode.OtherExecute))
            {
                return false;
            }
        }

        return true;
    }
}
