using System.Text;
using Microsoft.Extensions.Options;
using Socle.Kernel.Sandbox;

namespace Socle.Kernel.Tests.Sandbox;

public sealed class SandboxLifeTests(SandboxRuns sandbox) : IClassFixture<SandboxRuns>
{
    [Fact]
    public async Task refuses_and_says_what_to_install_where_bubblewrap_is_missing()
    {
        using var without = new BubblewrapSandbox(
            Options.Create(new SandboxOptions { Bubblewrap = "/nowhere/bwrap" }), TimeProvider.System);

        var result = await without.Run(new SandboxCommand("/usr/bin/true"), TestContext.Current.CancellationToken);

        result.Outcome.ShouldBe(SandboxOutcome.Refused);
        result.Remedy.ShouldNotBeNull().ShouldContain("apt-get install bubblewrap");
        without.Availability.Missing.ShouldBe(SandboxObstacle.Program);
    }

    [Fact]
    public async Task refuses_and_says_why_where_bubblewrap_cannot_work()
    {
        using var broken = new BubblewrapSandbox(
            Options.Create(new SandboxOptions { Bubblewrap = "/usr/bin/false" }), TimeProvider.System);

        var result = await broken.Run(new SandboxCommand("/usr/bin/true"), TestContext.Current.CancellationToken);

        result.Outcome.ShouldBe(SandboxOutcome.Refused);
        broken.Availability.Missing.ShouldBe(SandboxObstacle.UserNamespaces);
    }

    [Fact]
    public async Task passes_input_output_and_exit_code()
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes("bonjour"));
        var result = await sandbox.Run(new SandboxCommand("/usr/bin/bash", "-c", "cat; echo aside >&2; exit 7") { Stdin = input });

        SandboxRuns.Text(result).ShouldBe("bonjour");
        result.Stderr.ShouldBe("aside\n");
        result.ExitCode.ShouldBe(7);
        result.Outcome.ShouldBe(SandboxOutcome.Failed);
    }

    [Fact]
    public async Task a_program_that_reads_nothing_of_a_large_input_ends_well()
    {
        using var input = new MemoryStream(new byte[8 * 1024 * 1024]);
        var result = await sandbox.Run(new SandboxCommand("/usr/bin/true") { Stdin = input });

        result.Outcome.ShouldBe(SandboxOutcome.Completed);
    }

    [Fact]
    public async Task a_program_that_is_not_there_has_failed()
    {
        var result = await sandbox.Run(new SandboxCommand("/usr/bin/no-such-program"));

        result.Outcome.ShouldBe(SandboxOutcome.Failed);
        result.Stderr.ShouldContain("no-such-program");
    }

    [Fact]
    public async Task a_cancellation_kills_everything_including_what_went_to_the_background()
    {
        using var cancellation = new CancellationTokenSource();
        using var direct = new BubblewrapSandbox(Options.Create(new SandboxOptions()), TimeProvider.System);
        Assert.SkipUnless(direct.Availability.IsAvailable, "no sandbox on this machine");
        var running = direct.Run(
            new SandboxCommand("/usr/bin/perl", "-e", "$0 = 'socle-stay'; if (!fork) { setpgrp; if (!fork) { sleep 60 } exit } sleep 60"),
            cancellation.Token);
        while (SandboxLimitTests.FindProcesses("socle-stay").Count < 2)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => running);
        SandboxLimitTests.FindProcesses("socle-stay").ShouldBeEmpty();
    }

    [Fact]
    public async Task what_a_program_leaves_in_the_background_ends_with_it()
    {
        var result = await sandbox.Perl("if (!fork) { $0 = 'socle-orphan'; close STDOUT; close STDERR; sleep 60 } print 'done'");

        SandboxRuns.Text(result).ShouldBe("done");
        SandboxLimitTests.FindProcesses("socle-orphan").ShouldBeEmpty();
    }

    [Fact]
    public async Task runs_wait_for_a_place()
    {
        using var narrow = new BubblewrapSandbox(Options.Create(new SandboxOptions { Concurrency = 1 }), TimeProvider.System);
        Assert.SkipUnless(narrow.Availability.IsAvailable, "no sandbox on this machine");
        var command = new SandboxCommand("/usr/bin/perl", "-e", "$0 = 'socle-queue'; sleep 1");

        var all = Task.WhenAll(Enumerable.Range(0, 3).Select(_ => narrow.Run(command, TestContext.Current.CancellationToken)));
        var most = 0;
        while (!all.IsCompleted)
        {
            most = Math.Max(most, SandboxLimitTests.FindProcesses("socle-queue").Count);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        (await all).ShouldAllBe(result => result.Outcome == SandboxOutcome.Completed);
        most.ShouldBe(1);
    }
}
