using System.Diagnostics;
using Socle.Kernel.Sandbox;

namespace Socle.Kernel.Tests.Sandbox;

public sealed class SandboxViewTests(SandboxRuns sandbox) : IClassFixture<SandboxRuns>
{
    [Theory]
    [InlineData("/etc/shadow")]
    [InlineData("/etc/passwd")]
    [InlineData("/etc/hostname")]
    [InlineData("/proc/1/root/etc/passwd")]
    [InlineData("/var/lib/dpkg/status")]
    public async Task cannot_read_a_file_of_the_host(string path)
    {
        File.Exists(path.Replace("/proc/1/root", "", StringComparison.Ordinal)).ShouldBeTrue();
        var result = await sandbox.Run(new SandboxCommand("/usr/bin/cat", path));

        result.Outcome.ShouldBe(SandboxOutcome.Failed);
        result.Stdout.Length.ShouldBe(0);
        result.Stderr.ShouldContain("No such file");
    }

    [Fact]
    public async Task sees_only_the_few_folders_it_was_given()
    {
        var result = await sandbox.Shell("cd /; echo *; echo /root/* /home/* /mnt/* /var/*");

        SandboxRuns.Text(result).ShouldBe("bin dev etc lib lib64 proc sbin tmp usr\n/root/* /home/* /mnt/* /var/*\n", Describe(result));
    }

    [Fact]
    public async Task cannot_reach_a_data_folder_that_every_user_may_read()
    {
        using var folder = new OpenFolder();
        File.WriteAllText(folder.File("secret.txt"), "canary");

        var result = await sandbox.Shell(
            $"cat {folder.File("secret.txt")}; for p in /proc/[0-9]*; do cat $p/root{folder.File("secret.txt")}; done");

        SandboxRuns.Text(result).ShouldBeEmpty();
    }

    [Fact]
    public async Task reads_a_file_it_was_given_even_one_that_only_its_owner_can_read()
    {
        using var folder = new OpenFolder();
        File.WriteAllText(folder.File("given.txt"), "bonjour");
        File.SetUnixFileMode(folder.File("given.txt"), UnixFileMode.UserRead | UnixFileMode.UserWrite);

        var result = await sandbox.Run(new SandboxCommand("/usr/bin/bash", "-c", "cat /in/given; echo x > /in/given || echo refused")
        {
            Files = [new SandboxFile(folder.File("given.txt"), "/in/given")],
        });

        SandboxRuns.Text(result).ShouldBe("bonjourrefused\n", Describe(result));
        File.ReadAllText(folder.File("given.txt")).ShouldBe("bonjour");
    }

    [Fact]
    public async Task refuses_a_symbolic_link_in_place_of_a_file()
    {
        sandbox.SkipWithoutSandbox();
        using var folder = new OpenFolder();
        File.CreateSymbolicLink(folder.File("trick"), "/etc/shadow");

        await Should.ThrowAsync<IOException>(() => sandbox.Run(
            new SandboxCommand("/usr/bin/cat", "/in/trick") { Files = [new SandboxFile(folder.File("trick"), "/in/trick")] }));
    }

    [Fact]
    public async Task a_link_in_a_given_folder_leads_nowhere()
    {
        using var folder = new OpenFolder();
        File.CreateSymbolicLink(folder.File("trick"), "/etc/shadow");
        File.WriteAllText(folder.File("plain"), "plain");

        var result = await sandbox.Run(new SandboxCommand("/usr/bin/cat", "/given/plain", "/given/trick")
        {
            Folders = [new SandboxFolder(folder.Path, "/given")],
        });

        SandboxRuns.Text(result).ShouldBe("plain");
        result.Outcome.ShouldBe(SandboxOutcome.Failed);
    }

    [Theory]
    [InlineData("/usr/bin/cat")]
    [InlineData("/in/../etc/passwd")]
    [InlineData("relative")]
    [InlineData("/")]
    public async Task refuses_to_place_a_file_over_the_system(string inside)
    {
        sandbox.SkipWithoutSandbox();
        using var folder = new OpenFolder();
        File.WriteAllText(folder.File("a"), "a");

        await Should.ThrowAsync<ArgumentException>(() => sandbox.Run(
            new SandboxCommand("/usr/bin/true") { Files = [new SandboxFile(folder.File("a"), inside)] }));
    }

    [Fact]
    public async Task cannot_write_anywhere_but_in_its_scratch_folder()
    {
        var result = await sandbox.Shell(
            "for f in /usr/x /usr/bin/true /x /dev/x /dev/shm/x /etc/x /proc/sys/kernel/hostname; do (echo x > $f) 2>/dev/null && echo wrote $f; done; echo x > /tmp/x && cat /tmp/x");

        SandboxRuns.Text(result).ShouldBe("x\n", Describe(result));
    }

    [Fact]
    public async Task starts_each_run_with_an_empty_scratch_folder()
    {
        await sandbox.Shell("echo left > /tmp/left");
        var result = await sandbox.Shell("ls -A /tmp");

        result.Outcome.ShouldBe(SandboxOutcome.Completed);
        result.Stdout.Length.ShouldBe(0);
    }

    [Fact]
    public async Task sees_no_process_of_the_host()
    {
        var result = await sandbox.Shell("for p in /proc/[0-9]*; do tr '\\0' ' ' < $p/cmdline; echo; done");

        var text = SandboxRuns.Text(result);
        text.ShouldContain("bwrap");
        text.ShouldNotContain(Process.GetCurrentProcess().ProcessName);
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBeLessThan(6, text);
    }

    [Fact]
    public async Task cannot_signal_a_process_of_the_host()
    {
        using var victim = Process.Start("/usr/bin/sleep", "60");

        var result = await sandbox.Shell($"kill -9 {victim.Id}; kill -9 {System.Environment.ProcessId}; kill -9 -1; echo survived");

        victim.HasExited.ShouldBeFalse();
        result.Stderr.ShouldContain("No such process");
        victim.Kill();
        await victim.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task gets_nothing_of_our_environment()
    {
        System.Environment.SetEnvironmentVariable("SOCLE_CANARY", "canary-in-the-environment");

        var result = await sandbox.Shell("env; cat /proc/*/environ");

        SandboxRuns.Text(result).ShouldContain("HOME=/tmp");
        SandboxRuns.Text(result).ShouldNotContain("canary-in-the-environment");
    }

    [Fact]
    public async Task gets_the_environment_it_was_given_out_of_sight_of_the_process_list()
    {
        const string Secret = "a-secret-of-the-run";
        var command = new SandboxCommand("/usr/bin/bash", "-c", "echo $TOKEN; sleep 1")
        {
            Environment = new Dictionary<string, string> { ["TOKEN"] = Secret },
        };

        var running = sandbox.Run(command);
        var seen = new List<string>();
        while (!running.IsCompleted)
        {
            seen.AddRange(Directory.EnumerateFiles("/proc", "cmdline", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 })
                .Select(ReadOrNothing));
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        SandboxRuns.Text(await running).ShouldBe(Secret + "\n");
        seen.ShouldContain(line => line.Contains("$TOKEN", StringComparison.Ordinal));
        seen.ShouldNotContain(line => line.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task inherits_no_open_file()
    {
        using var leak = InheritableFile.Open("/etc/passwd");

        var result = await sandbox.Shell("ls -l /proc/self/fd; cat <&" + leak.Descriptor);

        SandboxRuns.Text(result).ShouldNotContain("passwd");
        SandboxRuns.Text(result).ShouldNotContain("memfd");
        SandboxRuns.Text(result).ShouldNotContain("root:");
        result.Stderr.ShouldContain("Bad file descriptor");
    }

    private static string ReadOrNothing(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static string Describe(SandboxResult result) => $"{result.Outcome} {result.ExitCode}: {result.Stderr}";
}
