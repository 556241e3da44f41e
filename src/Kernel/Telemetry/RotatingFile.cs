namespace Socle.Kernel.Telemetry;

/// <summary>
/// <c>socle.log</c> in a folder; when it reaches its size it becomes <c>socle.1.log</c>, the older ones move up and the oldest goes.
/// For one writing thread.
/// </summary>
internal sealed class RotatingFile : IDisposable
{
    private readonly string _folder;
    private readonly long _maxBytes;
    private readonly int _count;
    private FileStream _current;

    /// <param name="count">Of files in all, the current one included; at least 1.</param>
    public RotatingFile(string folder, long maxBytes, int count)
    {
        (_folder, _maxBytes, _count) = (Directory.CreateDirectory(folder).FullName, maxBytes, count);
        _current = Open();
    }

    public void Write(ReadOnlySpan<byte> line)
    {
        if (_current.Length > 0 && _current.Length + line.Length > _maxBytes)
        {
            Rotate();
        }

        _current.Write(line);
    }

    public void Flush() => _current.Flush();

    public void Dispose() => _current.Dispose();

    private void Rotate()
    {
        _current.Dispose();
        for (var number = _count - 1; number >= 1; number--)
        {
            var from = Name(number - 1);
            if (File.Exists(from))
            {
                File.Move(from, Name(number), overwrite: true);
            }
        }

        if (_count == 1)
        {
            File.Delete(Name(0));
        }

        _current = Open();
    }

    private string Name(int number) => Path.Combine(_folder, number == 0 ? "socle.log" : $"socle.{number}.log");

    private FileStream Open() => new(Name(0), new FileStreamOptions
    {
        Mode = FileMode.Append,
        Access = FileAccess.Write,
        Share = FileShare.ReadWrite | FileShare.Delete,
        BufferSize = 64 * 1024,
        UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead,
    });
}
