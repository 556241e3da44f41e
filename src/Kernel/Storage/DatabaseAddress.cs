namespace Socle.Kernel.Storage;

/// <summary>How to reach the database in its three roles: to migrate, to serve, and past a pooler for LISTEN and locks.</summary>
/// <param name="IsPooled">A transaction pooler stands before <paramref name="App"/>: no prepared statements there.</param>
internal sealed record DatabaseAddress(string Owner, string App, string Direct, bool IsPooled)
{
    /// <summary>A read replica as the role that serves; null when there is none.</summary>
    public string? Replica { get; init; }
}
