namespace Socle.Kernel.Storage.Embedded;

/// <summary>Where the embedded PostgreSQL finds its programs and keeps its data.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>Socle's data folder, absolute.</summary>
    public required string DataFolder { get; init; }

    /// <summary>
    /// A folder with <c>bin/postgres</c> and <c>bin/initdb</c>. Null looks at <c>SOCLE_POSTGRES</c>, then for the npm package
    /// in the folders above the program.
    /// </summary>
    public string? BinariesFolder { get; init; }
}
