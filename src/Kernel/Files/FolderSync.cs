using System.Runtime.InteropServices;

namespace Socle.Kernel.Files;

/// <summary>Brings the names in a folder to the disk, which .NET has no call for.</summary>
internal static class FolderSync
{
    private const int ReadOnlyDirectoryCloseOnExec = 0x10000 | 0x80000;

    /// <exception cref="IOException">The folder cannot be brought to the disk.</exception>
    public static void Flush(string folder)
    {
        var handle = Open(folder, ReadOnlyDirectoryCloseOnExec);
        if (handle < 0)
        {
            throw Failure(folder);
        }

        var failure = Sync(handle) == 0 ? null : Failure(folder);
        if (Close(handle) != 0 || failure is not null)
        {
            throw failure ?? Failure(folder);
        }
    }

    private static IOException Failure(string folder)
    {
        var number = Marshal.GetLastPInvokeError();
        return new IOException($"{folder}: {Marshal.GetPInvokeErrorMessage(number)}", number);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);
}
