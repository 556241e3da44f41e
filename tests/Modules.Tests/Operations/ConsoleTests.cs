using System.Diagnostics;

namespace Socle.Operations.Tests;

/// <summary>What the console tells the person who starts Socle: French, or English when asked for.</summary>
public sealed class ConsoleTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, null, "Socle : http://", "Première installation", "Démonstration")]
    [InlineData("en", "fr_FR.UTF-8", "Socle: http://", "First installation", "Demo: sign in")]
    [InlineData(null, "en_GB.UTF-8", "Socle: http://", "First installation", "Demo: sign in")]
    [InlineData("fr", "en_GB.UTF-8", "Socle : http://", "Première installation", "Démonstration")]
    public async Task a_start_is_told_in_the_language_of_the_console(string? wanted, string? console, string address, string setup, string demo)
    {
        var folder = Directory.CreateTempSubdirectory("socle-console-").FullName;
        using var process = Start(wanted, console, folder, "serve", "--demo");
        var plain = await Lines(process);
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]))
        {
            await process.WaitForExitAsync(Cancellation);
        }

        Directory.Delete(folder, recursive: true);
        plain.ShouldContain(line => line.StartsWith(address, StringComparison.Ordinal));
        plain.ShouldContain(line => line.StartsWith(setup, StringComparison.Ordinal));
        plain.ShouldContain(line => line.StartsWith(demo, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("fr", "contient autre chose")]
    [InlineData("en", "holds something other")]
    public async Task a_data_folder_of_others_is_refused_in_the_language_of_the_console(string language, string said)
    {
        var folder = Directory.CreateTempSubdirectory("socle-console-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "thesis.txt"), "x", Cancellation);
        (await Error(language, folder, "serve")).ShouldContain(said);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("fr", "La base de données ne répond pas")]
    [InlineData("en", "The database does not answer")]
    public async Task a_database_that_is_not_there_is_told_in_the_language_of_the_console(string language, string said)
    {
        var folder = Directory.CreateTempSubdirectory("socle-console-").FullName;
        (await Error(language, folder, "serve", ("SOCLE_DATABASE", "Host=127.0.0.1;Port=1;Username=a;Password=b"))).ShouldStartWith(said);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("fr", "Commande inconnue")]
    [InlineData("en", "Unknown command")]
    public async Task an_unknown_command_is_told_in_the_language_of_the_console(string language, string said) =>
        (await Error(language, "/nowhere", "dance")).ShouldStartWith(said);

    // The line of the demo is the last, and the only one with its address, whatever its language.
    private static async Task<IReadOnlyList<string>> Lines(Process process)
    {
        var plain = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(Cancellation) is { } line)
        {
            if (!line.StartsWith('{'))
            {
                plain.Add(line);
            }

            if (line.Contains("demo@socle.example", StringComparison.Ordinal))
            {
                break;
            }
        }

        return plain;
    }

    private static async Task<string> Error(string language, string folder, string command, params (string, string)[] more)
    {
        using var process = Start(language, null, folder, [command], more);
        var error = process.StandardError.ReadToEndAsync(Cancellation);
        await process.StandardOutput.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        process.ExitCode.ShouldNotBe(0);
        return await error;
    }

    private static Process Start(string? wanted, string? console, string folder, params string[] arguments) =>
        Start(wanted, console, folder, arguments, []);

    private static Process Start(string? wanted, string? console, string folder, string[] arguments, (string, string)[] more)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Socle.Host.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in new[] { ("SOCLE_LANGUAGE", wanted), ("LANG", console), ("LC_ALL", null), ("LC_MESSAGES", null) })
        {
            start.Environment[name] = value;
        }

        foreach (var (name, value) in more.Concat([("SOCLE_DATA", folder), ("SOCLE_PORT", "0"), ("SOCLE_LISTEN", "127.0.0.1")]))
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }
}
