using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Socle.Kernel.Sandbox;

/// <summary>
/// The seccomp program (classic BPF) that a confined program runs under: it refuses the system calls that reach
/// into other processes, make namespaces or mounts, load code into the kernel, or use memory that nobody can see.
/// https://docs.kernel.org/userspace-api/seccomp_filter.html
/// </summary>
internal sealed class SystemCallFilter
{
    private const int NumberOffset = 0;
    private const int ArchitectureOffset = 4;
    private const int FirstArgumentOffset = 16;
    private const int SecondArgumentOffset = 24;

    private const ushort Load = 0x20;
    private const ushort JumpIfEqual = 0x15;
    private const ushort JumpIfAtLeast = 0x35;
    private const ushort JumpIfAnyBit = 0x45;
    private const ushort Return = 0x06;

    private const uint Allow = 0x7fff0000;
    private const uint KillProcess = 0x80000000;
    private const uint Fail = 0x00050000;
    private const uint NotPermitted = Fail | 1;
    private const uint NotImplemented = Fail | 38;
    private const uint NoSuchFamily = Fail | 97;

    private const uint X32Bit = 0x40000000;
    private const uint UnixFamily = 1;
    private const uint TypeIntoTerminal = 0x5412;
    private const uint ConsoleControl = 0x541c;

    // CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET.
    private const uint NewNamespaceFlags = 0x7e020000;

    private readonly List<(ushort Code, byte Yes, byte No, uint Value)> program = [];

    private SystemCallFilter(SystemCallTable table)
    {
        Add(Load, ArchitectureOffset);
        Unless(JumpIfEqual, table.Architecture, KillProcess);
        Add(Load, NumberOffset);
        if (table.HasX32)
        {
            When(JumpIfAtLeast, X32Bit, KillProcess);
        }

        table.Refused.ForEach(number => When(JumpIfEqual, number, NotPermitted));
        table.Absent.ForEach(number => When(JumpIfEqual, number, NotImplemented));
        WhenArgument(table.CloneCall, FirstArgumentOffset, () => When(JumpIfAnyBit, NewNamespaceFlags, NotPermitted));
        WhenArgument(table.ControlCall, SecondArgumentOffset, () =>
        {
            When(JumpIfEqual, TypeIntoTerminal, NotPermitted);
            When(JumpIfEqual, ConsoleControl, NotPermitted);
        });

        // A network namespace does not hold back every family: AF_VSOCK reaches a virtual machine's host.
        WhenArgument(table.SocketCall, FirstArgumentOffset, () => Unless(JumpIfEqual, UnixFamily, NoSuchFamily));
        Add(Return, Allow);
    }

    /// <summary>As <c>bwrap --seccomp</c> reads it: an array of <c>struct sock_filter</c>.</summary>
    public static byte[] ForThisMachine { get; } = For(RuntimeInformation.OSArchitecture);

    public static byte[] For(Architecture architecture) =>
        new SystemCallFilter(architecture == Architecture.Arm64 ? SystemCallTable.Arm64 : SystemCallTable.X64).ToBytes();

    /// <summary>The rules see the low half of one argument; after them the system call's number is back.</summary>
    private void WhenArgument(uint number, uint argument, Action rules)
    {
        var start = program.Count;
        Add(JumpIfEqual, number);
        Add(Load, argument);
        rules();
        Add(Load, NumberOffset);
        program[start] = program[start] with { No = (byte)(program.Count - start - 1) };
    }

    private void When(ushort test, uint value, uint answer)
    {
        program.Add((test, 0, 1, value));
        Add(Return, answer);
    }

    private void Unless(ushort test, uint value, uint answer)
    {
        program.Add((test, 1, 0, value));
        Add(Return, answer);
    }

    private void Add(ushort code, uint value) => program.Add((code, 0, 0, value));

    private byte[] ToBytes()
    {
        var bytes = new byte[program.Count * 8];
        for (var i = 0; i < program.Count; i++)
        {
            var (code, yes, no, value) = program[i];
            var target = bytes.AsSpan(i * 8, 8);
            BinaryPrimitives.WriteUInt16LittleEndian(target, code);
            (target[2], target[3]) = (yes, no);
            BinaryPrimitives.WriteUInt32LittleEndian(target[4..], value);
        }

        return bytes;
    }
}
