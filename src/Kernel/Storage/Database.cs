using Microsoft.Extensions.Logging;
using Npgsql;

namespace Socle.Kernel.Storage;

/// <summary>The database, migrated and checked, as the role that serves.</summary>
internal sealed class Database : IAsyncDisposable
{
    private const int MaxConnections = 48;

    private Database(NpgsqlDataSource app, NpgsqlDataSource direct, NpgsqlDataSource listening, Replica? replica) =>
        (App, Direct, Listening, Replica) = (app, direct, listening, replica);

    /// <summary>For statements and transactions.</summary>
    public NpgsqlDataSource App { get; }

    /// <summary>Past a pooler, for LISTEN and advisory locks.</summary>
    public NpgsqlDataSource Direct { get; }

    /// <summary>Past a pooler and without a pool of its own: a connection that listened must not serve anything else.</summary>
    public NpgsqlDataSource Listening { get; }

    /// <summary>A copy to read from, some seconds late; null when there is none.</summary>
    public Replica? Replica { get; }

    /// <exception cref="MigrationException">The schema cannot be brought to what this build knows, or a role is too powerful.</exception>
    public static async Task<Database> Open(
        DatabaseAddress address, IReadOnlyDictionary<string, string> fingerprints, SchemaFiles schema, ILogger logger, CancellationToken cancellation)
    {
        await using (var owner = new NpgsqlConnection(WithoutPool(address.Owner)))
        {
            await owner.OpenAsync(cancellation);
            await new Migrator(owner, logger).Migrate(schema.Modules, cancellation);
            foreach (var (name, value) in fingerprints)
            {
                await Fingerprints.Check(owner, name, value, cancellation);
            }
        }

        var app = Source(address.App, address.IsPooled);
        var direct = address.IsPooled ? Source(address.Direct, isPooled: false) : app;
        await DatabaseRoles.RefusePowerfulApp(app, cancellation);
        var replica = address.Replica is { } copy ? new Replica(Source(copy, address.IsPooled), TimeProvider.System, logger) : null;
        if (replica is not null)
        {
            await replica.RefuseAnother(app, cancellation);
        }

        return new Database(app, direct, NpgsqlDataSource.Create(ForListening(address.Direct)), replica);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Direct.DisposeAsync();
        await Listening.DisposeAsync();
        if (Replica is not null)
        {
            await Replica.DisposeAsync();
        }
    }

    private static string WithoutPool(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;

    private static string ForListening(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, ApplicationName = "socle listening" }.ConnectionString;

    private static NpgsqlDataSource Source(string connectionString, bool isPooled)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = "socle",
            MaxAutoPrepare = isPooled ? 0 : 200,
            AutoPrepareMinUsages = 2,
            // Every setting is local to its transaction, so there is nothing to reset.
            NoResetOnClose = true,
        };
        if (!connectionString.Contains("Pool Size", StringComparison.OrdinalIgnoreCase))
        {
            settings.MaxPoolSize = MaxConnections;
        }

        return NpgsqlDataSource.Create(settings.ConnectionString);
    }
}
