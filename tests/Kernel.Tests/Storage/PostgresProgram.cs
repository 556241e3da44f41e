using System.Diagnostics;
using Npgsql;

namespace Socle.Kernel.Tests.Storage;

/// <summary>Another process with an embedded PostgreSQL of its own, which a test may kill.</summary>
internal sealed class PostgresProgram : IAsyncDisposable
{
    private const string ReadyMark = "ready ";

    private readonly Process _process;

    private PostgresProgram(Process process) => _process = process;

    public string ConnectionString { get; private set; } = "";

    public static async Task<PostgresProgram> Start(string dataFolder)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Socle.PostgresHost.dll"), dataFolder])
        {
            RedirectStandardOutput = true,
        };
        var program = new PostgresProgram(Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start."));
        await program.WaitUntilReady();
        return program;
    }

    /// <summary>As the kernel does when memory runs out: no warning, no cleaning up.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>As a system that shuts down does.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await Terminate();
        }

        _process.Dispose();
    }

    private async Task WaitUntilReady()
    {
        while (await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith(ReadyMark, StringComparison.Ordinal))
            {
                ConnectionString = new NpgsqlConnectionStringBuilder(line[ReadyMark.Length..]) { Pooling = false }.ConnectionString;
                return;
            }
        }

        throw new InvalidOperationException("The program ended before its PostgreSQL was ready.");
    }
}
