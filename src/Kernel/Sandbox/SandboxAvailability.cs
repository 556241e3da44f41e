namespace Socle.Kernel.Sandbox;

/// <summary>Whether programs can be confined here. Nothing ever runs unconfined.</summary>
/// <param name="Missing">Null when available.</param>
/// <param name="Remedy">What an operator types or changes, in English, for the log and the status page; null when available.</param>
public sealed record SandboxAvailability(bool IsAvailable, SandboxObstacle? Missing, string? Remedy)
{
    public static SandboxAvailability Available { get; } = new(true, null, null);

    public static SandboxAvailability Lacks(SandboxObstacle obstacle, string remedy) => new(false, obstacle, remedy);
}

/// <summary>What keeps programs from being confined.</summary>
public enum SandboxObstacle
{
    /// <summary>bubblewrap, util-linux or bash is not installed.</summary>
    Program,

    /// <summary>The kernel does not let an ordinary user create a user namespace.</summary>
    UserNamespaces,

    /// <summary>Not Linux on x86-64 or ARM 64, for which no system call filter is written.</summary>
    Platform,
}
