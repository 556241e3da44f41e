using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Socle.Kernel.Sandbox;

/// <summary>An open file that a child opens again through <c>/proc</c>, whatever the folders above it allow.</summary>
internal sealed class DescriptorFile : IDisposable
{
    private const uint CloseOnExec = 1;
    private const int OpenCloseOnExec = 0x80000;
    private const int OpenWithoutBlocking = 0x800;
    private const int OfDescriptorItself = 0x1000;
    private const uint OnlyType = 1;
    private const int ModeOffset = 28;
    private const int TypeMask = 0xf000;
    private const int RegularFile = 0x8000;

    private readonly SafeFileHandle handle;

    private DescriptorFile(SafeFileHandle handle) => this.handle = handle;

    /// <summary>Valid until disposed, for children of this process.</summary>
    public string Path => $"/proc/{System.Environment.ProcessId}/fd/{handle.DangerousGetHandle()}";

    private static int OpenWithoutFollowing => RuntimeInformation.OSArchitecture == Architecture.Arm64 ? 0x8000 : 0x20000;

    public static DescriptorFile InMemory(string name, ReadOnlySpan<byte> content)
    {
        var handle = Own(MemoryFileCreate(Name(name), CloseOnExec), name);
        RandomAccess.Write(handle, content, 0);
        return new DescriptorFile(handle);
    }

    /// <summary>Refuses a symbolic link: it could lead the root user's eyes to a file that the program must not see.</summary>
    public static DescriptorFile Open(string path)
    {
        var handle = Own(OpenFile(Name(path), OpenWithoutFollowing | OpenCloseOnExec | OpenWithoutBlocking), path);
        if (!IsRegular(handle))
        {
            handle.Dispose();
            throw new IOException($"{path} is not a regular file.");
        }

        return new DescriptorFile(handle);
    }

    public void Dispose() => handle.Dispose();

    private static SafeFileHandle Own(int descriptor, string name) =>
        descriptor >= 0
            ? new SafeFileHandle(descriptor, ownsHandle: true)
            : throw new IOException($"Cannot open {name}: {Marshal.GetLastPInvokeErrorMessage()}");

    /// <summary>By statx, whose answer has one layout on every processor.</summary>
    private static bool IsRegular(SafeFileHandle handle)
    {
        var answer = new byte[256];
        return ReadStatus((int)handle.DangerousGetHandle(), Name(""), OfDescriptorItself, OnlyType, answer) == 0
            && (BitConverter.ToUInt16(answer, ModeOffset) & TypeMask) == RegularFile;
    }

    private static byte[] Name(string name) => [.. Encoding.UTF8.GetBytes(name), 0];

    [DllImport("libc", EntryPoint = "memfd_create", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MemoryFileCreate(byte[] name, uint flags);

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OpenFile(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "statx", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ReadStatus(int folder, byte[] path, int flags, uint mask, byte[] answer);
}
