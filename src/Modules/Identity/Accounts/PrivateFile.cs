namespace Socle.Identity.Accounts;

/// <summary>A file of the data folder that only its owner reads.</summary>
internal static class PrivateFile
{
    /// <exception cref="IOException">The file exists.</exception>
    public static async Task Create(string path, string text, CancellationToken cancellation)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        await using var stream = new FileStream(path, options);
        await using var writer = new StreamWriter(stream);
        await writer.WriteAsync(text.AsMemory(), cancellation);
    }
}
