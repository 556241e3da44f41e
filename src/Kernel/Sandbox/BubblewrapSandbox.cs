using Microsoft.Extensions.Options;

namespace Socle.Kernel.Sandbox;

/// <summary>
/// The sandbox over bubblewrap: an empty root, no network, no capability, a system call filter and limits.
/// Under root each run first becomes a user of its own, because bubblewrap started by root keeps capabilities
/// and the process limit does not bind root.
/// </summary>
internal sealed class BubblewrapSandbox(IOptions<SandboxOptions> options, TimeProvider time) : ISandbox, IDisposable
{
    private readonly SandboxPlaces places = new(options.Value.Concurrency);
    private readonly SandboxProbe probe = new(options.Value.Bubblewrap);

    public SandboxAvailability Availability => probe.Find();

    public async Task<SandboxResult> Run(SandboxCommand command, CancellationToken cancellation)
    {
        var availability = Availability;
        if (!availability.IsAvailable)
        {
            return SandboxResult.Refused(availability.Remedy ?? "");
        }

        using var place = await places.Take(cancellation);
        using var launch = SandboxLaunch.Prepare(command, options.Value.Bubblewrap, place.UserId);
        return await new SandboxedProcess(launch.StartInfo, command, time).Run(cancellation);
    }

    public void Dispose() => places.Dispose();
}
