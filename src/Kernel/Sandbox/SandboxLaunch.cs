using System.Diagnostics;
using System.Globalization;

namespace Socle.Kernel.Sandbox;

/// <summary>
/// A run made ready: the chain shell, setpriv, bubblewrap, prlimit, program. What bubblewrap must know
/// travels in memory files, so that no environment value shows in the list of processes and nothing stays on disk.
/// </summary>
internal sealed class SandboxLaunch : IDisposable
{
    public const string Shell = "/usr/bin/bash";
    public const string UserProgram = "/usr/bin/setpriv";
    public const string LimitsProgram = "/usr/bin/prlimit";

    private const int OptionsNumber = 10;
    private const int FilterNumber = 11;
    private const int FirstFileNumber = 12;

    // Descriptors that Socle or its own parent left open would be open inside too. Closes them,
    // then opens number=path pairs up to the first "--", and becomes what follows.
    private const string Script = """
        for fd in /proc/self/fd/*; do
          fd=${fd##*/}
          if [ "$fd" -gt 2 ]; then eval "exec $fd>&-"; fi
        done
        while [ "$1" != -- ]; do eval "exec ${1%%=*}<\"\${1#*=}\""; shift; done
        shift
        exec "$@"
        """;

    private readonly List<DescriptorFile> held = [];

    private SandboxLaunch(SandboxCommand command, string bubblewrap, uint? userId)
    {
        StartInfo = new ProcessStartInfo(Shell)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        StartInfo.Environment.Clear();
        Add("--noprofile", "--norc", "-p", "-c", Script, "sandbox");
        Hold(OptionsNumber, DescriptorFile.InMemory("options", BubblewrapOptions.Write(command, FirstFileNumber)));
        Hold(FilterNumber, DescriptorFile.InMemory("filter", SystemCallFilter.ForThisMachine));
        for (var i = 0; i < command.Files.Count; i++)
        {
            Hold(FirstFileNumber + i, DescriptorFile.Open(command.Files[i].Path));
        }

        Add("--");
        BecomeUser(userId);
        Add(bubblewrap, "--args", Text(OptionsNumber), "--seccomp", Text(FilterNumber), "--");
        Limit(command.Limits);
        Add(command.Program);
        Add([.. command.Arguments]);
    }

    public ProcessStartInfo StartInfo { get; }

    /// <summary>Throws <see cref="IOException"/> for a file that is missing or not a regular one.</summary>
    public static SandboxLaunch Prepare(SandboxCommand command, string bubblewrap, uint? userId) =>
        new(command, bubblewrap, userId);

    public void Dispose()
    {
        foreach (var file in held)
        {
            file.Dispose();
        }
    }

    private void BecomeUser(uint? userId)
    {
        if (userId is { } user)
        {
            Add(UserProgram, $"--reuid={Text(user)}", $"--regid={Text(user)}", "--clear-groups");
            Add("--inh-caps=-all", "--bounding-set=-all", "--no-new-privs");
        }
    }

    /// <summary>
    /// Set inside the new user namespace: there the process limit counts this run alone (Linux 5.14 and newer),
    /// and bubblewrap itself is not held back by limits meant for the program.
    /// </summary>
    private void Limit(SandboxLimits limits)
    {
        var seconds = (long)Math.Ceiling(limits.CpuTime.TotalSeconds);
        Add(LimitsProgram, "--core=0:0", "--nofile=256:256", $"--nproc={Both(limits.Processes)}");
        Add($"--cpu={Text(seconds)}:{Text(seconds + 1)}", $"--fsize={Both(limits.FileSize)}");
        Add($"--data={Both(SandboxLimits.DataOf(limits))}");
        if (limits.BoundsAddressSpace)
        {
            Add($"--as={Both(2 * limits.Memory)}");
        }
    }

    private void Hold(int number, DescriptorFile file)
    {
        held.Add(file);
        Add($"{Text(number)}={file.Path}");
    }

    private void Add(params ReadOnlySpan<string> arguments)
    {
        foreach (var argument in arguments)
        {
            StartInfo.ArgumentList.Add(argument);
        }
    }

    private static string Both(long limit) => $"{Text(limit)}:{Text(limit)}";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
