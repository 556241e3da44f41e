using System.Globalization;

namespace Socle.Kernel.Storage;

/// <summary>Holds a folder for one process. The kernel releases it however the process ends, so it is never stale.</summary>
internal sealed class FolderLock : IDisposable
{
    /// <summary>The lock's own file name, which an otherwise empty folder may hold.</summary>
    public const string FileName = "socle.lock";

    public const string OwnerFileName = "socle.pid";

    private const int WouldBlock = 11;

    // A child between fork and exec still holds its parent's lock for a moment.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <param name="folder">Where the lock lies; it exists.</param>
    /// <param name="dataFolder">The folder the operator knows, for the message.</param>
    /// <exception cref="DataFolderInUseException">Another process, or another part of this one, holds it.</exception>
    public static FolderLock Take(string folder, string dataFolder)
    {
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            try
            {
                var taken = new FolderLock(new FileStream(Path.Combine(folder, FileName), Exclusive));
                taken.Sign(Path.Combine(folder, OwnerFileName));
                return taken;
            }
            catch (IOException blocked) when (blocked.HResult == WouldBlock)
            {
                if (waited.Elapsed > Patience)
                {
                    throw new DataFolderInUseException(dataFolder, FindOwner(folder));
                }

                Thread.Sleep(20);
            }
        }
    }

    public void Dispose() => _file.Dispose();

    private void Sign(string ownerFile)
    {
        try
        {
            File.WriteAllText(ownerFile, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private static FileStreamOptions Exclusive => new()
    {
        Mode = FileMode.OpenOrCreate,
        Access = FileAccess.ReadWrite,
        Share = FileShare.None,
        UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
    };

    private static int? FindOwner(string folder)
    {
        var file = Path.Combine(folder, OwnerFileName);
        return File.Exists(file) && int.TryParse(File.ReadAllText(file), CultureInfo.InvariantCulture, out var id) ? id : null;
    }
}
