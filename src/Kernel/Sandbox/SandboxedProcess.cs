using System.Diagnostics;

namespace Socle.Kernel.Sandbox;

/// <summary>
/// One confined process tree from start to end: feeds it, collects what it writes, watches its memory and time,
/// and leaves nothing alive.
/// </summary>
internal sealed class SandboxedProcess(ProcessStartInfo startInfo, SandboxCommand command, TimeProvider time)
{
    private const int LimitOfTimeSignal = 128 + 24;
    private const int LimitOfFileSizeSignal = 128 + 25;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    private readonly OutputCollector output = new(command.Limits.Output);

    /// <summary>
    /// On a thread of its own until the end: bubblewrap asks to die with the thread that started it,
    /// and threads of the pool come and go.
    /// </summary>
    public Task<SandboxResult> Run(CancellationToken cancellation)
    {
        var finished = new TaskCompletionSource<SandboxResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => Complete(finished, cancellation)) { IsBackground = true, Name = "sandbox" }.Start();
        return finished.Task;
    }

    private void Complete(TaskCompletionSource<SandboxResult> finished, CancellationToken cancellation)
    {
        try
        {
            finished.SetResult(RunToEnd(cancellation));
        }
        catch (OperationCanceledException)
        {
            finished.SetCanceled(cancellation);
        }
        catch (Exception failure) when (failure is IOException or System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            finished.SetException(failure);
        }
    }

    private SandboxResult RunToEnd(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var process = Process.Start(startInfo) ?? throw new InvalidOperationException("The shell did not start.");
        var feeding = Feed(process, cancellation);
        var collecting = Task.WhenAll(
            output.CollectStdout(process.StandardOutput.BaseStream), output.CollectStderr(process.StandardError.BaseStream));
        var stopped = Watch(process, cancellation);
        collecting.GetAwaiter().GetResult();
        feeding.GetAwaiter().GetResult();
        cancellation.ThrowIfCancellationRequested();
        var outcome = stopped ?? (output.IsTooMuch ? SandboxOutcome.TooMuchOutput : Judge(process.ExitCode));
        return new SandboxResult(outcome, process.ExitCode, output.Stdout, output.Stderr);
    }

    /// <summary>Returns why it had to be stopped, or null when it ended by itself or by a cancellation.</summary>
    private SandboxOutcome? Watch(Process process, CancellationToken cancellation)
    {
        var tree = new ProcessTree(process.Id);
        var start = time.GetTimestamp();
        while (!process.WaitForExit(Interval))
        {
            var reason = FindReasonToStop(tree, start);
            if (reason is null && !cancellation.IsCancellationRequested)
            {
                continue;
            }

            tree.Kill(process);
            return reason;
        }

        return null;
    }

    private SandboxOutcome? FindReasonToStop(ProcessTree tree, long start)
    {
        if (tree.UsesMoreThan(command.Limits.Memory))
        {
            return SandboxOutcome.OutOfMemory;
        }

        if (output.IsTooMuch)
        {
            return SandboxOutcome.TooMuchOutput;
        }

        return time.GetElapsedTime(start) > command.Limits.WallTime ? SandboxOutcome.TimedOut : null;
    }

    private static SandboxOutcome Judge(int exitCode) => exitCode switch
    {
        0 => SandboxOutcome.Completed,
        LimitOfTimeSignal => SandboxOutcome.TimedOut,
        LimitOfFileSizeSignal => SandboxOutcome.TooMuchOutput,
        _ => SandboxOutcome.Failed,
    };

    private async Task Feed(Process process, CancellationToken cancellation)
    {
        try
        {
            await using var target = process.StandardInput.BaseStream;
            await (command.Stdin ?? Stream.Null).CopyToAsync(target, cancellation);
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            // The program need not read what it is given, and may be gone already.
        }
    }
}
