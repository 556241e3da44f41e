namespace Socle.Kernel.Storage;

/// <summary>Tells one folder of stored files from another by a random name it carries, so that nodes cannot each use their own.</summary>
internal static class FileStoreFingerprint
{
    private const string Marker = ".store";

    public static string Of(string folder)
    {
        Directory.CreateDirectory(folder);
        var marker = Path.Combine(folder, Marker);
        try
        {
            using var stream = new FileStream(marker, FileMode.CreateNew, FileAccess.Write);
            using var writer = new StreamWriter(stream);
            writer.Write(Guid.CreateVersion7().ToString("N"));
        }
        catch (IOException) when (File.Exists(marker))
        {
            // Another node, or an earlier start, made it.
        }

        return File.ReadAllText(marker).Trim();
    }
}
