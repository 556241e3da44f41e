namespace Socle.Bench.Running;

/// <summary>The folder of one run, removed with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private const UnixFileMode OthersMayEnter = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public TemporaryFolder(string name)
    {
        Path = Directory.CreateTempSubdirectory($"{name}-bench-").FullName;
        // Under root, PostgreSQL runs as another account; where that cannot enter, it would keep its files elsewhere, and leave them.
        File.SetUnixFileMode(Path, OthersMayEnter);
    }

    public string Path { get; }

    public string Of(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
