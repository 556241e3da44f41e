namespace Socle.Kernel.Files;

/// <summary>
/// Where each file lies: <c>&lt;workspace&gt;/&lt;first two digits&gt;/&lt;sha256&gt;</c>, and <c>.incoming</c> for those that are
/// still arriving. Only the owner of the process reads any of it.
/// </summary>
internal sealed class FileFolder(string root)
{
    public const UnixFileMode OnlyOwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OnlyOwnerFolder = OnlyOwnerFile | UnixFileMode.UserExecute;
    private const int Sha256Digits = 64;

    public string Incoming { get; } = Path.Combine(root, ".incoming");

    /// <returns>Null when it is no SHA-256 in lower-case hexadecimal, and so the name of no file.</returns>
    public string? PathOf(Guid workspace, string sha256) =>
        sha256.Length == Sha256Digits && sha256.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(root, workspace.ToString("N"), sha256[..2], sha256)
            : null;

    public static void Ensure(string folder) => Directory.CreateDirectory(folder, OnlyOwnerFolder);

    /// <summary>Makes the folders above a file, the workspace's own included; each only for the owner.</summary>
    public void EnsureParents(string path)
    {
        // A path of PathOf has two folders below the root.
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(root, OnlyOwnerFolder);
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!, OnlyOwnerFolder);
        Directory.CreateDirectory(folder, OnlyOwnerFolder);
    }
}
