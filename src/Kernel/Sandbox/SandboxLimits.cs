namespace Socle.Kernel.Sandbox;

/// <summary>What one run may use, all its processes together unless said otherwise.</summary>
public sealed record SandboxLimits
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Bytes of memory over all processes, page tables included. The scratch folder has its own limit on top.</summary>
    public long Memory { get; init; } = 256 * Megabyte;

    /// <summary>
    /// Also forbids each process an address space above twice <see cref="Memory"/>, which stops it before it uses any.
    /// For C programs; runtimes that reserve far more than they use (.NET, Node) do not start with it.
    /// </summary>
    public bool BoundsAddressSpace { get; init; }

    public TimeSpan WallTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Per process, in whole seconds.</summary>
    public TimeSpan CpuTime { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Processes and threads alive at once.</summary>
    public int Processes { get; init; } = 64;

    /// <summary>Bytes of stdout and stderr together; one more stops the program.</summary>
    public long Output { get; init; } = 16 * Megabyte;

    /// <summary>Bytes of one written file.</summary>
    public long FileSize { get; init; } = 64 * Megabyte;

    /// <summary>Bytes of <c>/tmp</c>, the only place to write; it is memory, and gone with the run.</summary>
    public long Scratch { get; init; } = 64 * Megabyte;

    /// <summary>
    /// Private writable memory that one process may ask for. Above <see cref="Memory"/>, because it also counts
    /// what is reserved and never touched, such as the stacks of threads.
    /// </summary>
    internal static long DataOf(SandboxLimits limits) => (2 * limits.Memory) + (256 * Megabyte);
}
