namespace Socle.Kernel.Files;

/// <summary>Files of the current workspace, by the SHA-256 of their content. The same content is stored once.</summary>
public interface IFileStore
{
    /// <summary>Streams the content to the store; nothing remains of one that is refused or cut.</summary>
    /// <exception cref="FileTooLargeException">The content is longer than <paramref name="maxBytes"/>.</exception>
    Task<StoredFile> Save(Stream content, long maxBytes, CancellationToken cancellation);

    /// <returns>The content, or null when this workspace has no such file.</returns>
    Task<Stream?> Open(string sha256, CancellationToken cancellation);

    /// <returns>False when this workspace had no such file.</returns>
    Task<bool> Remove(string sha256, CancellationToken cancellation);
}

/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record StoredFile(string Sha256, long Bytes);
