using System.ComponentModel.DataAnnotations;

namespace Socle.Kernel.Sandbox;

/// <summary>Where the sandbox finds its program, and how many runs there are at once.</summary>
public sealed record SandboxOptions
{
    [Required]
    public string Bubblewrap { get; init; } = "/usr/bin/bwrap";

    /// <summary>Further runs wait in line.</summary>
    [Range(1, 256)]
    public int Concurrency { get; init; } = 2 * System.Environment.ProcessorCount;
}
