namespace Socle.Kernel.Sandbox;

/// <summary>The numbers of the system calls that the filter looks at, for one processor architecture.</summary>
/// <param name="Architecture">AUDIT_ARCH of linux/audit.h.</param>
/// <param name="Refused">Answered with EPERM.</param>
/// <param name="Absent">Answered with ENOSYS: programs expect it and do without.</param>
internal sealed record SystemCallTable(uint Architecture, bool HasX32, List<uint> Refused, List<uint> Absent)
{
    private static readonly List<(string Name, uint X64, uint? Arm64)> RefusedCalls =
    [
        ("ptrace", 101, 117),
        ("mount", 165, 40),
        ("umount2", 166, 39),
        ("pivot_root", 155, 41),
        ("chroot", 161, 51),
        ("bpf", 321, 280),
        ("keyctl", 250, 219),
        ("add_key", 248, 217),
        ("request_key", 249, 218),
        ("userfaultfd", 323, 282),
        ("kexec_load", 246, 104),
        ("kexec_file_load", 320, 294),
        ("unshare", 272, 97),
        ("setns", 308, 268),
        ("perf_event_open", 298, 241),
        ("personality", 135, 92),
        ("open_tree", 428, 428),
        ("move_mount", 429, 429),
        ("fsopen", 430, 430),
        ("fsconfig", 431, 431),
        ("fsmount", 432, 432),
        ("fspick", 433, 433),
        ("mount_setattr", 442, 442),
        ("init_module", 175, 105),
        ("finit_module", 313, 273),
        ("delete_module", 176, 106),
        ("reboot", 169, 142),
        ("swapon", 167, 224),
        ("swapoff", 168, 225),
        ("acct", 163, 89),
        ("quotactl", 179, 60),
        ("quotactl_fd", 443, 443),
        ("syslog", 103, 116),
        ("settimeofday", 164, 170),
        ("clock_settime", 227, 112),
        ("adjtimex", 159, 171),
        ("clock_adjtime", 305, 266),
        ("process_vm_readv", 310, 270),
        ("process_vm_writev", 311, 271),
        ("process_madvise", 440, 440),
        ("kcmp", 312, 272),
        ("pidfd_getfd", 438, 438),
        ("name_to_handle_at", 303, 264),
        ("open_by_handle_at", 304, 265),
        ("lookup_dcookie", 212, 18),
        ("sethostname", 170, 161),
        ("setdomainname", 171, 162),
        ("vhangup", 153, 58),
        ("fanotify_init", 300, 262),
        ("mbind", 237, 235),
        ("set_mempolicy", 238, 237),
        ("migrate_pages", 256, 238),
        ("move_pages", 279, 239),
        ("iopl", 172, null),
        ("ioperm", 173, null),
        ("modify_ldt", 154, null),
        ("uselib", 134, null),
        ("sysfs", 139, null),
    ];

    // clone3 hides its flags behind a pointer. The others hold memory that belongs to no process, so no limit sees it.
    private static readonly List<(string Name, uint X64, uint? Arm64)> AbsentCalls =
    [
        ("clone3", 435, 435),
        ("io_uring_setup", 425, 425),
        ("io_uring_enter", 426, 426),
        ("io_uring_register", 427, 427),
        ("memfd_create", 319, 279),
        ("memfd_secret", 447, 447),
        ("shmget", 29, 194),
        ("shmat", 30, 196),
        ("msgget", 68, 186),
        ("semget", 64, 190),
        ("mq_open", 240, 180),
    ];

    public static SystemCallTable X64 { get; } = new(0xc000003e, true, OnX64(RefusedCalls), OnX64(AbsentCalls))
    {
        CloneCall = 56,
        ControlCall = 16,
        SocketCall = 41,
    };

    public static SystemCallTable Arm64 { get; } = new(0xc00000b7, false, OnArm64(RefusedCalls), OnArm64(AbsentCalls))
    {
        CloneCall = 220,
        ControlCall = 29,
        SocketCall = 198,
    };

    public required uint CloneCall { get; init; }

    /// <summary>ioctl.</summary>
    public required uint ControlCall { get; init; }

    public required uint SocketCall { get; init; }

    private static List<uint> OnX64(List<(string Name, uint X64, uint? Arm64)> calls) => [.. calls.Select(call => call.X64)];

    private static List<uint> OnArm64(List<(string Name, uint X64, uint? Arm64)> calls) =>
        [.. calls.Select(call => call.Arm64).OfType<uint>()];
}
