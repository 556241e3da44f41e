using System.Diagnostics;
using Socle.Kernel.Sandbox;

namespace Socle.Kernel.Tests.Sandbox;

public sealed class SandboxLimitTests(SandboxRuns sandbox) : IClassFixture<SandboxRuns>
{
    private const long Megabyte = 1024 * 1024;

    private static readonly SandboxLimits Long = new() { WallTime = TimeSpan.FromMinutes(1), CpuTime = TimeSpan.FromMinutes(1) };

    [Fact]
    public async Task cannot_start_ten_thousand_processes()
    {
        var result = await sandbox.Perl(
            "for (1..10000) { my $p = fork; if (!defined $p) { last } if (!$p) { sleep 20; exit } $n++ } print $n; kill 9, -1", Long);

        int.Parse(SandboxRuns.Text(result), System.Globalization.CultureInfo.InvariantCulture).ShouldBeInRange(20, 64);
    }

    // Two thousand at most, so that the machine survives the day the guard does not hold.
    [Fact]
    public async Task a_fork_bomb_is_ended_and_leaves_nothing()
    {
        var result = await sandbox.Perl(
            "$0 = 'socle-bomb'; fork for 1..11; sleep 60", Long with { WallTime = TimeSpan.FromSeconds(2) });

        result.Outcome.ShouldBe(SandboxOutcome.TimedOut);
        FindProcesses("socle-bomb").ShouldBeEmpty();
    }

    [Fact]
    public async Task two_runs_at_once_do_not_share_the_process_limit()
    {
        const string Half = "for (1..40) { my $p = fork; if (!defined $p) { print 'short'; last } if (!$p) { sleep 3; exit } } 1 while wait() > 0; print 'ok'";

        var both = await Task.WhenAll(sandbox.Perl(Half, Long), sandbox.Perl(Half, Long), sandbox.Perl(Half, Long));

        both.Select(SandboxRuns.Text).ShouldBe(["ok", "ok", "ok"]);
    }

    [Fact]
    public async Task cannot_take_eight_gigabytes_in_one_process()
    {
        var result = await sandbox.Perl("my @a; for (1..8192) { push @a, 'x' x 1048576 } print 'taken'", Long);

        result.Stdout.Length.ShouldBe(0);
        result.Outcome.ShouldBe(SandboxOutcome.OutOfMemory, result.Stderr);
    }

    [Fact]
    public async Task cannot_take_eight_gigabytes_in_thirty_processes()
    {
        var peak = 0L;
        using var stop = new CancellationTokenSource();
        var watching = Task.Run(() => WatchPeak(value => peak = Math.Max(peak, value), stop.Token), CancellationToken.None);

        var result = await sandbox.Perl(
            "for (1..30) { if (!fork) { $0 = 'socle-hog'; my @a; push @a, 'x' x 1048576 for 1..270; sleep 30; exit } } 1 while wait() > 0; print 'taken'", Long);

        await stop.CancelAsync();
        await watching;
        result.Outcome.ShouldBe(SandboxOutcome.OutOfMemory, result.Stderr);
        peak.ShouldBeLessThan(2048 * Megabyte);
        FindProcesses("socle-hog").ShouldBeEmpty();
    }

    [Fact]
    public async Task one_request_for_eight_gigabytes_fails_before_any_is_used()
    {
        var result = await sandbox.Perl("my $a = 'x' x (8 * 1024 ** 3); print 'taken'", Long);

        result.Outcome.ShouldNotBe(SandboxOutcome.Completed);
        result.Stderr.ShouldContain("Out of memory");
    }

    [Fact]
    public async Task cannot_hide_memory_in_the_scratch_folder()
    {
        var result = await sandbox.Shell(
            "for i in $(seq 1 200); do head -c 10000000 /dev/zero > /tmp/$i 2>/dev/null || break; done; du -sm /tmp | cut -f1",
            Long with { Scratch = 32 * Megabyte });

        int.Parse(SandboxRuns.Text(result), System.Globalization.CultureInfo.InvariantCulture).ShouldBeInRange(1, 33);
    }

    [Fact]
    public async Task counts_memory_that_processes_share_once()
    {
        var result = await sandbox.Perl(
            "my $n = 60 * 1048576; my $a = 'x' x $n; for (1..5) { if (!fork) { sleep 1; exit } } 1 while wait() > 0; print 'ok'", Long);

        SandboxRuns.Text(result).ShouldBe("ok", result.Outcome.ToString());
    }

    [Fact]
    public async Task endless_output_is_cut()
    {
        var result = await sandbox.Run(new SandboxCommand("/usr/bin/yes") { Limits = Long with { Output = Megabyte } });

        result.Outcome.ShouldBe(SandboxOutcome.TooMuchOutput);
        result.Stdout.Length.ShouldBe((int)Megabyte);
    }

    [Fact]
    public async Task endless_error_output_is_cut()
    {
        var result = await sandbox.Shell("exec yes >&2", Long with { Output = Megabyte });

        result.Outcome.ShouldBe(SandboxOutcome.TooMuchOutput);
        result.Stderr.Length.ShouldBe(16 * 1024);
    }

    [Fact]
    public async Task an_endless_sleep_is_ended()
    {
        var result = await sandbox.Shell("trap '' TERM INT; sleep 600", Long with { WallTime = TimeSpan.FromSeconds(1) });

        result.Outcome.ShouldBe(SandboxOutcome.TimedOut);
    }

    [Fact]
    public async Task an_endless_loop_runs_out_of_processor_time()
    {
        var result = await sandbox.Perl("1 while 1", Long with { CpuTime = TimeSpan.FromSeconds(1) });

        result.Outcome.ShouldBe(SandboxOutcome.TimedOut);
        result.ExitCode.ShouldBe(128 + 24, "the time of the clock ended it");
    }

    [Fact]
    public async Task a_huge_file_is_cut()
    {
        var result = await sandbox.Run(new SandboxCommand("/usr/bin/head", "-c", "50000000", "/dev/zero") { Limits = Long });
        var limited = await sandbox.Shell("exec cp /dev/zero /tmp/huge", Long with { FileSize = Megabyte });

        result.Outcome.ShouldBe(SandboxOutcome.TooMuchOutput);
        limited.Outcome.ShouldBe(SandboxOutcome.TooMuchOutput, limited.Stderr);
    }

    [Fact]
    public async Task an_address_space_may_be_bounded()
    {
        var result = await sandbox.Shell("ulimit -v", Long with { BoundsAddressSpace = true });

        SandboxRuns.Text(result).Trim().ShouldBe("524288");
    }

    internal static List<int> FindProcesses(string title) =>
        [.. Process.GetProcesses().Where(process => ReadTitle(process.Id).Contains(title, StringComparison.Ordinal)
            && ReadTitle(process.Id).StartsWith(title, StringComparison.Ordinal)).Select(process => process.Id)];

    private static string ReadTitle(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static void WatchPeak(Action<long> report, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            report(FindProcesses("socle-hog").Sum(MemoryUse.Exact));
            stop.WaitHandle.WaitOne(50);
        }
    }
}
