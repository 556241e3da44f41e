namespace Socle.Kernel.Sandbox;

/// <summary>Runs a program that must not be trusted, or that reads a file that must not be trusted.</summary>
public interface ISandbox
{
    /// <summary>Whether a run can start at all on this machine, and what to install when it cannot.</summary>
    SandboxAvailability Availability { get; }

    /// <summary>
    /// Waits for a free place, runs, and returns when nothing of the program is left alive.
    /// Whatever the program does is an outcome; only a cancellation throws, after everything was killed.
    /// </summary>
    Task<SandboxResult> Run(SandboxCommand command, CancellationToken cancellation);
}
