using Microsoft.Extensions.Logging.Abstractions;
using Socle.Kernel.Storage.Embedded;

namespace Socle.Kernel.Tests.Storage;

/// <summary>One running embedded PostgreSQL for the tests that only look at it.</summary>
public sealed class EmbeddedPostgresFixture : IAsyncLifetime
{
    private readonly TestFolder _folder = new();

    public string DataFolder => _folder.Path;

    // Set before any test runs.
    public EmbeddedPostgres Postgres { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Postgres = await Start(DataFolder);

    public async ValueTask DisposeAsync()
    {
        await Postgres.DisposeAsync();
        _folder.Dispose();
    }

    internal static Task<EmbeddedPostgres> Start(string dataFolder, string? binaries = null) => EmbeddedPostgres.Start(
        new EmbeddedPostgresOptions { DataFolder = dataFolder, BinariesFolder = binaries },
        NullLogger.Instance,
        TestContext.Current.CancellationToken);
}
