using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Socle.Bench.Running;

/// <summary>A server under measure, its output in a file; ended with the bench.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly Process _process;

    private ChildProcess(Process process) => _process = process;

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <param name="log">Takes what the process says.</param>
    public static ChildProcess Start(string[] command, IReadOnlyDictionary<string, string> environment, string folder, string log)
    {
        // The shell only opens the file: the program keeps its process number.
        string[] shell = ["-c", "exec \"$@\" </dev/null >\"$0\" 2>&1", log, .. command];
        var start = new ProcessStartInfo("sh", shell) { WorkingDirectory = folder, UseShellExecute = false };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new(Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} did not start."));
    }

    /// <summary>Runs to the end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> Wait(CancellationToken cancellation)
    {
        await _process.WaitForExitAsync(cancellation);
        return _process.ExitCode;
    }

    /// <summary>Asks until the address answers 200.</summary>
    /// <exception cref="InvalidOperationException">The process ended, or nothing answered in time.</exception>
    public async Task WaitFor(HttpClient client, string address, TimeSpan patience, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        while (!_process.HasExited && watch.Elapsed < patience)
        {
            try
            {
                using var answer = await client.GetAsync(address, cancellation);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(10, cancellation);
        }

        throw new InvalidOperationException($"{address} did not answer 200 within {patience.TotalSeconds} s.");
    }

    /// <summary>SIGTERM, as a service manager would.</summary>
    /// <returns>How long the process took to end.</returns>
    public async Task<TimeSpan> Stop()
    {
        var watch = Stopwatch.StartNew();
        if (!_process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            using var patience = new CancellationTokenSource(Patience);
            await _process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return watch.Elapsed;
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
