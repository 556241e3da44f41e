namespace Socle.Kernel.Files;

/// <summary>A file is longer than the caller allows.</summary>
public sealed class FileTooLargeException(long maxBytes) : Exception($"The file is longer than {maxBytes} bytes.")
{
    public long MaxBytes { get; } = maxBytes;
}
