using Dapper;
using Npgsql;

namespace Socle.Kernel.Storage;

/// <summary>A PostgreSQL of the operator's own, named by <c>SOCLE_DATABASE</c>.</summary>
internal static class OwnServer
{
    private const int OldestVersion = 16;

    /// <exception cref="MigrationException">The server is too old, or the role that serves cannot be made.</exception>
    public static async Task<DatabaseAddress> Prepare(SocleOptions options, MasterKey masterKey, CancellationToken cancellation)
    {
        // The caller has seen that Database is set.
        var direct = options.DatabaseDirect ?? options.Database!;
        await using var connection = new NpgsqlConnection(direct);
        await connection.OpenAsync(cancellation);
        if (connection.PostgreSqlVersion.Major < OldestVersion)
        {
            throw new MigrationException(
                $"The server of SOCLE_DATABASE is PostgreSQL {connection.PostgreSqlVersion}; Socle needs {OldestVersion} or newer.");
        }

        await RefuseOtherMasterKey(connection, masterKey, cancellation);
        if (options.DatabaseApp is { } given)
        {
            return new DatabaseAddress(direct, given, WithRoleOf(direct, given), options.DatabaseDirect is not null);
        }

        var password = Convert.ToHexStringLower(masterKey.Derive("database/socle_app"));
        await EnsureApp(connection, password, cancellation);
        return new DatabaseAddress(
            direct, AsApp(options.Database!, password), AsApp(direct, password), options.DatabaseDirect is not null);
    }

    // Before any password is set: a node with another key must not lock out the nodes that serve.
    private static async Task RefuseOtherMasterKey(NpgsqlConnection connection, MasterKey masterKey, CancellationToken cancellation)
    {
        var isNew = !await connection.ExecuteScalarAsync<bool>(new CommandDefinition(
            "select to_regclass('kernel.fingerprint') is not null", cancellationToken: cancellation));
        if (!isNew)
        {
            await Fingerprints.Check(connection, Fingerprints.MasterKey, masterKey.Fingerprint, cancellation);
        }
    }

    private static async Task EnsureApp(NpgsqlConnection connection, string password, CancellationToken cancellation)
    {
        try
        {
            await DatabaseRoles.Ensure(connection, DatabaseRoles.App, password, cancellation);
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new MigrationException(
                "The user of SOCLE_DATABASE may not make the role socle_app. Give it createrole, "
                + "or make the role yourself (create role socle_app login password '...') and name it in SOCLE_DATABASE_APP.",
                error);
        }
    }

    private static string AsApp(string connectionString, string password) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Username = DatabaseRoles.App, Password = password }.ConnectionString;

    private static string WithRoleOf(string direct, string app)
    {
        var role = new NpgsqlConnectionStringBuilder(app);
        return new NpgsqlConnectionStringBuilder(direct) { Username = role.Username, Password = role.Password }.ConnectionString;
    }
}
