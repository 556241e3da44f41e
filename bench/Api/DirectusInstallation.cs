using Socle.Bench.Running;

namespace Socle.Bench.Api;

/// <summary>The npm package of Directus with SQLite, in a folder that the next run uses again.</summary>
internal static class DirectusInstallation
{
    public const string Version = "11.3.5";

    // Where these are, native modules are built on the machine; elsewhere npm looks for built ones.
    private const string NodeHeaders = "/usr/include/node/node.h";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary><c>SOCLE_BENCH_DIRECTUS</c> may name a folder in which it is installed already.</summary>
    private static string Folder => Environment.GetEnvironmentVariable("SOCLE_BENCH_DIRECTUS") ?? Checkout.Out("directus");

    /// <returns>The folder, or null when it cannot be installed here.</returns>
    public static async Task<string?> Prepare(CancellationToken cancellation)
    {
        var folder = Folder;
        if (!IsInstalled(folder))
        {
            Console.WriteLine($"Installing directus {Version} in {folder}; this takes minutes, and happens once.");
            await Install(folder, cancellation);
        }

        return IsInstalled(folder) ? folder : null;
    }

    private static bool IsInstalled(string folder) =>
        File.Exists(Path.Combine(folder, "node_modules/directus/cli.js"))
        && File.Exists(Path.Combine(folder, "node_modules/sqlite3/build/Release/node_sqlite3.node"));

    private static async Task Install(string folder, CancellationToken cancellation)
    {
        var manifest = $$"""{ "private": true, "dependencies": { "directus": "{{Version}}", "sqlite3": "5.1.7" } }""";
        await File.WriteAllTextAsync(Path.Combine(folder, "package.json"), manifest, cancellation);
        // Only what must be compiled runs a script.
        if (await Npm(folder, ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], cancellation) == 0)
        {
            await Npm(folder, ["rebuild", "sqlite3", "argon2", "isolated-vm", "--loglevel=error"], cancellation);
        }
    }

    private static async Task<int> Npm(string folder, string[] arguments, CancellationToken cancellation)
    {
        var environment = new Dictionary<string, string>();
        if (File.Exists(NodeHeaders))
        {
            environment["npm_config_build_from_source"] = "true";
            environment["npm_config_nodedir"] = "/usr";
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        await using var npm = ChildProcess.Start(["npm", .. arguments], environment, folder, Path.Combine(folder, $"npm-{arguments[0]}.log"));
        return await npm.Wait(patience.Token);
    }
}
