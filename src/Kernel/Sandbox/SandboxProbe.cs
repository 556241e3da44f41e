using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Socle.Kernel.Sandbox;

/// <summary>Finds out, by confining a program that does nothing, whether programs can be confined here.</summary>
internal sealed class SandboxProbe(string bubblewrap)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Lock gate = new();
    private volatile SandboxAvailability? known;

    /// <summary>A positive answer is kept; a missing program is looked for again, so that installing it is enough.</summary>
    public SandboxAvailability Find()
    {
        if (known is { } answer)
        {
            return answer;
        }

        lock (gate)
        {
            return known ?? Look();
        }
    }

    private SandboxAvailability Look()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture is not (Architecture.X64 or Architecture.Arm64))
        {
            return SandboxAvailability.Lacks(SandboxObstacle.Platform, "The sandbox needs Linux on x86-64 or ARM 64.");
        }

        if (FindMissingProgram() is { } missing)
        {
            return SandboxAvailability.Lacks(
                SandboxObstacle.Program, $"{missing} is missing. Install it: apt-get install bubblewrap util-linux bash");
        }

        return known = TryNothing();
    }

    private string? FindMissingProgram()
    {
        string[] needed = [bubblewrap, SandboxLaunch.Shell, SandboxLaunch.LimitsProgram, SandboxLaunch.UserProgram];
        return needed.FirstOrDefault(program => !File.Exists(program));
    }

    private SandboxAvailability TryNothing()
    {
        using var places = new SandboxPlaces(1);
        using var place = places.Take(CancellationToken.None).GetAwaiter().GetResult();
        using var launch = SandboxLaunch.Prepare(new SandboxCommand("/usr/bin/true"), bubblewrap, place.UserId);
        using var process = Process.Start(launch.StartInfo) ?? throw new InvalidOperationException("The shell did not start.");
        process.StandardInput.Close();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
        }

        return process is { HasExited: true, ExitCode: 0 }
            ? SandboxAvailability.Available
            : SandboxAvailability.Lacks(SandboxObstacle.UserNamespaces, Explain(process.StandardError.ReadToEnd().Trim()));
    }

    private static string Explain(string error) =>
        "This system does not let an ordinary user create a user namespace. Allow it (sysctl -w kernel.unprivileged_userns_clone=1, "
        + "kernel.apparmor_restrict_unprivileged_userns=0, or user.max_user_namespaces above 0; in a container, "
        + $"--security-opt seccomp=unconfined --security-opt systempaths=unconfined), then restart Socle. bubblewrap said: {error}";
}
