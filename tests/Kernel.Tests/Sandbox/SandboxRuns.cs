using System.Text;
using Microsoft.Extensions.Options;
using Socle.Kernel.Sandbox;

namespace Socle.Kernel.Tests.Sandbox;

/// <summary>Runs shell and Perl scripts in the real sandbox; the tests that use it are skipped where there is none.</summary>
public sealed class SandboxRuns : IDisposable
{
    private readonly BubblewrapSandbox sandbox = new(Options.Create(new SandboxOptions()), TimeProvider.System);

    public void SkipWithoutSandbox()
    {
        var availability = sandbox.Availability;
        Assert.SkipUnless(availability.IsAvailable, $"no sandbox on this machine: {availability.Remedy}");
    }

    public async Task<SandboxResult> Run(SandboxCommand command)
    {
        SkipWithoutSandbox();
        return await sandbox.Run(command, TestContext.Current.CancellationToken);
    }

    public Task<SandboxResult> Shell(string script, SandboxLimits? limits = null) =>
        Run(new SandboxCommand("/usr/bin/bash", "-c", script) { Limits = limits ?? new SandboxLimits() });

    public Task<SandboxResult> Perl(string script, SandboxLimits? limits = null) =>
        Run(new SandboxCommand("/usr/bin/perl", "-e", script) { Limits = limits ?? new SandboxLimits() });

    public static string Text(SandboxResult result) => Encoding.UTF8.GetString(result.Stdout.Span);

    public void Dispose() => sandbox.Dispose();
}
