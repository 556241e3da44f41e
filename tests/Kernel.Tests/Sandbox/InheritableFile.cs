using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Socle.Kernel.Tests.Sandbox;

/// <summary>An open file without close-on-exec, as a careless native library would leave one behind.</summary>
internal sealed class InheritableFile : IDisposable
{
    private readonly SafeFileHandle handle;

    private InheritableFile(int descriptor) => handle = new SafeFileHandle(descriptor, ownsHandle: true);

    public int Descriptor => (int)handle.DangerousGetHandle();

    public static InheritableFile Open(string path)
    {
        var descriptor = OpenFile([.. Encoding.UTF8.GetBytes(path), 0], 0);
        descriptor.ShouldBeGreaterThan(2);
        return new InheritableFile(descriptor);
    }

    public void Dispose() => handle.Dispose();

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OpenFile(byte[] path, int flags);
}
