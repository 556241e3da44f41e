using System.Buffers;
using System.Security.Cryptography;
using Socle.Kernel.Workspaces;

namespace Socle.Kernel.Files;

/// <summary>The file store in a folder: written aside while it is hashed, brought to the disk, then moved to its name in one step.</summary>
internal sealed class FolderFileStore(FileFolder folder, CurrentWorkspace workspace) : IFileStore
{
    private const int BufferBytes = 128 * 1024;

    // ENOSPC and EDQUOT of Linux, as IOException carries them.
    private const int NoSpace = 28;
    private const int OverQuota = 122;

    public async Task<StoredFile> Save(Stream content, long maxBytes, CancellationToken cancellation)
    {
        // Before anything is written: without a workspace there is no place for it.
        var owner = workspace.Id;
        try
        {
            FileFolder.Ensure(folder.Incoming);
            var temporary = Path.Combine(folder.Incoming, Guid.CreateVersion7().ToString("N"));
            try
            {
                var stored = await Receive(content, temporary, maxBytes, cancellation);
                Keep(temporary, owner, stored.Sha256);
                return stored;
            }
            finally
            {
                File.Delete(temporary);
            }
        }
        catch (IOException error) when ((error.HResult & 0xFFFF) is NoSpace or OverQuota)
        {
            throw new StorageFullException(error);
        }
    }

    public Task<Stream?> Open(string sha256, CancellationToken cancellation)
    {
        if (folder.PathOf(workspace.Id, sha256) is not { } path)
        {
            return Task.FromResult<Stream?>(null);
        }

        try
        {
            return Task.FromResult<Stream?>(new FileStream(path, new FileStreamOptions
            {
                Access = FileAccess.Read,
                Share = FileShare.Read | FileShare.Delete,
                Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
            }));
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public Task<bool> Remove(string sha256, CancellationToken cancellation)
    {
        if (folder.PathOf(workspace.Id, sha256) is not { } path || !File.Exists(path))
        {
            return Task.FromResult(false);
        }

        File.Delete(path);
        return Task.FromResult(true);
    }

    private static async Task<StoredFile> Receive(Stream content, string temporary, long maxBytes, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            await using var file = new FileStream(temporary, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                Options = FileOptions.Asynchronous,
                BufferSize = 0,
                UnixCreateMode = FileFolder.OnlyOwnerFile,
            });
            long bytes = 0;
            int read;
            while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
            {
                bytes += read;
                if (bytes > maxBytes)
                {
                    throw new FileTooLargeException(maxBytes);
                }

                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }

            file.Flush(flushToDisk: true);
            return new StoredFile(Convert.ToHexStringLower(hash.GetHashAndReset()), bytes);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // Two that save the same content at once each move the same bytes to the same name: whichever is last changes nothing.
    private void Keep(string temporary, Guid owner, string sha256)
    {
        // A hash that was just computed is always a name.
        var path = folder.PathOf(owner, sha256)!;
        folder.EnsureParents(path);
        File.Move(temporary, path, overwrite: true);
        // The name, too, must be on the disk before the database says that the file is there.
        FolderSync.Flush(Path.GetDirectoryName(path)!);
    }
}
