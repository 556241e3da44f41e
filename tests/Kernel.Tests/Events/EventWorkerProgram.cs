using System.Diagnostics;
using Socle.Kernel.Tests.Nodes;

namespace Socle.Kernel.Tests.Events;

/// <summary>Another process that handles events, which a test may kill.</summary>
internal sealed class EventWorkerProgram : IAsyncDisposable
{
    private readonly Process _process;

    private EventWorkerProgram(Process process) => _process = process;

    public static EventWorkerProgram Start(NodeDatabase database, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Socle.EventWorker.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
        };
        foreach (var (key, value) in database.Settings(folder))
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        start.Environment["Socle__Events__Lease"] = "00:00:02";
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        process.BeginOutputReadLine();
        return new EventWorkerProgram(process);
    }

    /// <summary>As the kernel does when memory runs out: no warning, no cleaning up.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }
}
