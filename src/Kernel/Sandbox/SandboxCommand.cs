namespace Socle.Kernel.Sandbox;

/// <summary>One program to run, with everything that it may see. Nothing else of the host exists for it.</summary>
/// <param name="Program">Absolute path as seen inside: under <c>/usr</c>, or in one of <see cref="Folders"/>.</param>
/// <param name="Arguments">Visible to other users of the host for as long as the program runs: secrets go in <see cref="Environment"/>.</param>
public sealed record SandboxCommand(string Program, params IReadOnlyList<string> Arguments)
{
    public IReadOnlyList<SandboxFile> Files { get; init; } = [];

    public IReadOnlyList<SandboxFolder> Folders { get; init; } = [];

    /// <summary>Added to a PATH, a HOME and a LANG; nothing of Socle's own environment is passed on.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Read to its end and not disposed; null is an empty input.</summary>
    public Stream? Stdin { get; init; }

    public SandboxLimits Limits { get; init; } = new();
}

/// <summary>A file copied into the sandbox, read-only. It may lie where the confined user cannot look.</summary>
/// <param name="Path">On the host. A symbolic link or anything but a regular file is refused.</param>
/// <param name="PathInside">Absolute, outside <c>/usr</c>, <c>/proc</c>, <c>/dev</c> and <c>/tmp</c>, such as <c>/in/document</c>.</param>
public sealed record SandboxFile(string Path, string PathInside);

/// <summary>A folder of the host that the program sees, read-only. Every user of the host must be able to read it.</summary>
public sealed record SandboxFolder(string Path, string PathInside);
