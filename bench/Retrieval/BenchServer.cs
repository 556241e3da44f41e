using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Socle.Kernel.Storage.Embedded;

namespace Socle.Bench.Retrieval;

/// <summary>A PostgreSQL for its stemmers: the one named by SOCLE_DATABASE, or one of its own that is thrown away.</summary>
internal sealed class BenchServer(NpgsqlDataSource database, EmbeddedPostgres? own, string? folder) : IAsyncDisposable
{
    public NpgsqlDataSource Database => database;

    public static async Task<BenchServer> Start(CancellationToken cancellation)
    {
        if (Environment.GetEnvironmentVariable("SOCLE_DATABASE") is { Length: > 0 } address)
        {
            return new(NpgsqlDataSource.Create(address), own: null, folder: null);
        }

        var folder = Directory.CreateTempSubdirectory("socle-bench-").FullName;
        var own = await EmbeddedPostgres.Start(new() { DataFolder = folder }, NullLogger.Instance, cancellation);
        return new(NpgsqlDataSource.Create(own.SuperuserConnectionString), own, folder);
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        if (own is not null)
        {
            await own.DisposeAsync();
        }

        if (folder is not null)
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
