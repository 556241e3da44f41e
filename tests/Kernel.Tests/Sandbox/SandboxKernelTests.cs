using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Socle.Kernel.Sandbox;

namespace Socle.Kernel.Tests.Sandbox;

public sealed class SandboxKernelTests(SandboxRuns sandbox) : IClassFixture<SandboxRuns>
{
    private const int NotPermitted = 1;
    private const int NotImplemented = 38;

    [Fact]
    public async Task cannot_connect_to_a_listener_on_the_host()
    {
        using var listener = new TcpListener(IPAddress.Any, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var result = await sandbox.Shell($"exec 3<>/dev/tcp/127.0.0.1/{port} && echo connected");

        SandboxRuns.Text(result).ShouldBeEmpty();
        result.Stderr.ShouldContain("Address family not supported");
        listener.Pending().ShouldBeFalse();
    }

    [Fact]
    public async Task has_no_network_interface_but_its_own_loopback()
    {
        var result = await sandbox.Shell("tail -n +3 /proc/net/dev | cut -d: -f1; tail -n +2 /proc/net/route");

        SandboxRuns.Text(result).Trim().ShouldBe("lo");
    }

    [Theory]
    [InlineData("AF_INET", 2, 1)]
    [InlineData("AF_INET, datagrams such as DNS", 2, 2)]
    [InlineData("AF_INET6", 10, 1)]
    [InlineData("AF_NETLINK", 16, 3)]
    [InlineData("AF_PACKET", 17, 3)]
    [InlineData("AF_ALG", 38, 5)]
    [InlineData("AF_VSOCK", 40, 1)]
    public async Task cannot_make_a_socket_of_family(string name, int family, int type)
    {
        var result = await sandbox.Perl($"print socket(my $s, {family}, {type}, 0) ? 'made' : $!+0");

        SandboxRuns.Text(result).ShouldBe("97", name);
    }

    [Fact]
    public async Task can_make_a_local_socket() =>
        SandboxRuns.Text(await sandbox.Perl("print socket(my $s, 1, 1, 0) ? 'made' : $!+0")).ShouldBe("made");

    [Theory]
    [InlineData("ptrace", "101, 0, 0, 0, 0", NotPermitted)]
    [InlineData("mount", "165, 'none', '/tmp', 'tmpfs', 0, 0", NotPermitted)]
    [InlineData("umount2", "166, '/tmp', 0", NotPermitted)]
    [InlineData("pivot_root", "155, '/tmp', '/tmp'", NotPermitted)]
    [InlineData("chroot", "161, '/tmp'", NotPermitted)]
    [InlineData("unshare of a user namespace", "272, 0x10000000", NotPermitted)]
    [InlineData("clone of a user namespace", "56, 0x10000011, 0, 0, 0, 0", NotPermitted)]
    [InlineData("clone3", "435, 0, 0", NotImplemented)]
    [InlineData("setns", "308, 0, 0", NotPermitted)]
    [InlineData("bpf", "321, 0, 0, 0", NotPermitted)]
    [InlineData("perf_event_open", "298, 0, 0, 0, 0, 0", NotPermitted)]
    [InlineData("userfaultfd", "323, 1", NotPermitted)]
    [InlineData("keyctl", "250, 0, -3, 0", NotPermitted)]
    [InlineData("personality", "135, 0xffffffff", NotPermitted)]
    [InlineData("kexec_load", "246, 0, 0, 0, 0", NotPermitted)]
    [InlineData("process_vm_readv", "310, 1, 0, 0, 0, 0, 0", NotPermitted)]
    [InlineData("open_by_handle_at", "304, 0, 0, 0", NotPermitted)]
    [InlineData("fsopen", "430, 'tmpfs', 0", NotPermitted)]
    [InlineData("io_uring_setup", "425, 1, 0", NotImplemented)]
    [InlineData("memfd_create", "319, 'x', 0", NotImplemented)]
    [InlineData("shmget", "29, 0, 4096, 0x3b6", NotImplemented)]
    [InlineData("typing into a terminal", "16, 0, 0x5412, 'x'", NotPermitted)]
    [InlineData("typing into a terminal, with high bits", "16, 0, 0x100005412, 'x'", NotPermitted)]
    public async Task the_kernel_refuses(string name, string call, int error)
    {
        Assert.SkipUnless(RuntimeInformation.OSArchitecture == Architecture.X64, "the numbers are those of x86-64");
        var result = await sandbox.Perl($"my @a = ({call}); my $r = syscall($a[0], @a[1..$#a]); print $r == -1 ? $!+0 : \"done $r\"");

        SandboxRuns.Text(result).ShouldBe(error.ToString(System.Globalization.CultureInfo.InvariantCulture), name);
    }

    [Fact]
    public async Task a_system_call_of_the_x32_table_ends_the_program()
    {
        Assert.SkipUnless(RuntimeInformation.OSArchitecture == Architecture.X64, "x32 belongs to x86-64");
        var result = await sandbox.Perl("syscall(0x40000000 + 39); print 'alive'");

        result.ExitCode.ShouldBe(128 + 31);
        result.Stdout.Length.ShouldBe(0);
    }

    [Fact]
    public async Task tools_that_need_these_calls_fail()
    {
        var result = await sandbox.Shell("unshare -r true && echo unshared; mount -t tmpfs none /tmp && echo mounted; unshare -U true && echo unshared");

        SandboxRuns.Text(result).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_setuid_program_gives_no_privilege()
    {
        var result = await sandbox.Shell("""
            grep -E '^(Uid|CapEff|CapPrm|CapBnd|CapAmb|NoNewPrivs|Seccomp):' /proc/self/status
            ls /usr/bin/su && su -c 'id -u'
            /usr/bin/mount --version > /dev/null; setpriv --reuid 0 id -u
            """);

        var text = SandboxRuns.Text(result);
        text.ShouldContain("Uid:\t1000\t1000\t1000\t1000");
        text.ShouldContain("CapEff:\t0000000000000000");
        text.ShouldContain("CapPrm:\t0000000000000000");
        text.ShouldContain("CapBnd:\t0000000000000000");
        text.ShouldContain("NoNewPrivs:\t1");
        text.ShouldContain("Seccomp:\t2");
        text.Split('\n').ShouldNotContain("0");
    }

    [Fact]
    public async Task is_not_root_on_the_host_either()
    {
        sandbox.SkipWithoutSandbox();
        Assert.SkipUnless(System.Environment.IsPrivilegedProcess, "Socle is an ordinary user here");
        var running = sandbox.Perl("$0 = 'socle-who'; sleep 2");
        List<int> found;
        while ((found = SandboxLimitTests.FindProcesses("socle-who")).Count == 0 && !running.IsCompleted)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        var status = await File.ReadAllLinesAsync($"/proc/{found.Single()}/status", TestContext.Current.CancellationToken);
        await running;
        foreach (var id in status.Where(line => line.StartsWith("Uid:", StringComparison.Ordinal) || line.StartsWith("Gid:", StringComparison.Ordinal)))
        {
            id.Split('\t')[1..].ShouldAllBe(number => number.Length >= 5, id);
        }

        status.ShouldContain("Groups:\t ");
    }

    // Where there is no terminal to type into, only this shows that there never will be one. A session of the host's reads as 0 inside.
    [Fact]
    public async Task has_a_session_of_its_own() =>
        SandboxRuns.Text(await sandbox.Shell("ps -o sid= -p $$")).Trim().ShouldNotBe("0");

    // An ordinary user's bubblewrap keeps none anyway: under root it would, were it not for the user it becomes first.
    [Fact]
    public async Task keeps_no_capability_even_where_root_starts_it()
    {
        sandbox.SkipWithoutSandbox();
        Assert.SkipUnless(System.Environment.IsPrivilegedProcess, "Socle is an ordinary user here");
        var command = new SandboxCommand("/usr/bin/grep", "^Cap", "/proc/self/status");
        using var launch = SandboxLaunch.Prepare(command, new SandboxOptions().Bubblewrap, userId: null);

        var result = await new SandboxedProcess(launch.StartInfo, command, TimeProvider.System).Run(TestContext.Current.CancellationToken);

        foreach (var set in SandboxRuns.Text(result).Trim().Split('\n'))
        {
            set.Split('\t')[1].ShouldBe("0000000000000000", set);
        }

        result.Outcome.ShouldBe(SandboxOutcome.Completed, result.Stderr);
    }

    [Fact]
    public async Task has_no_terminal()
    {
        var result = await sandbox.Shell("ps -o tty= -p $$; (echo x > /dev/tty) 2>&1");

        SandboxRuns.Text(result).ShouldContain("No such device");
    }

    [Theory]
    [InlineData(Architecture.X64, 0xc000003e)]
    [InlineData(Architecture.Arm64, 0xc00000b7)]
    public void the_filter_starts_by_checking_the_architecture(Architecture architecture, uint audit)
    {
        var filter = SystemCallFilter.For(architecture);

        BitConverter.ToUInt32(filter, 8 + 4).ShouldBe(audit);
        BitConverter.ToUInt32(filter, 16 + 4).ShouldBe(0x80000000, "a wrong architecture ends the program");
        (filter.Length / 8).ShouldBeLessThan(4096);
    }
}
