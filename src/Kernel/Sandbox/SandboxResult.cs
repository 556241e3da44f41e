namespace Socle.Kernel.Sandbox;

/// <summary>How a run ended.</summary>
/// <param name="ExitCode">Of the program; 128 and the signal's number when a signal ended it; -1 when it never ran.</param>
/// <param name="Stdout">What was written before the end, whatever the outcome.</param>
/// <param name="Stderr">At most 16 kB of text.</param>
/// <param name="Remedy">What to install or change when the outcome is <see cref="SandboxOutcome.Refused"/>, otherwise null.</param>
public sealed record SandboxResult(SandboxOutcome Outcome, int ExitCode, ReadOnlyMemory<byte> Stdout, string Stderr, string? Remedy = null)
{
    public static SandboxResult Refused(string remedy) => new(SandboxOutcome.Refused, -1, default, "", remedy);
}

/// <summary>Why a run ended.</summary>
public enum SandboxOutcome
{
    /// <summary>The program ended by itself with exit code 0.</summary>
    Completed,

    /// <summary>The program ended with another exit code, crashed, or could not be started.</summary>
    Failed,

    /// <summary>Wall or processor time ran out.</summary>
    TimedOut,

    OutOfMemory,

    TooMuchOutput,

    /// <summary>Programs cannot be confined here; nothing ran.</summary>
    Refused,
}
