using Dapper;
using Npgsql;

namespace Socle.Kernel.Storage;

/// <summary>A PostgreSQL of the operator's own, named by <c>SOCLE_DATABASE</c>.</summary>
internal static class OwnServer
{
    private const int OldestVersion = 16;
    private const long RoleLock = 0x50_4f_43_4c_46; // any constant that every node shares, and the migrator does not use

    /// <exception cref="MigrationException">A replica is named, and no database that it could be one of; or no address can be read in it.</exception>
    public static void RefuseReplicaAlone(SocleOptions options)
    {
        if (options.DatabaseReplica is not { } replica)
        {
            return;
        }

        if (options.Database is null)
        {
            throw new MigrationException(
                "SOCLE_DATABASE_REPLICA nomme une réplique, mais SOCLE_DATABASE ne nomme aucune base. La base intégrée n'a pas de réplique.",
                "SOCLE_DATABASE_REPLICA names a replica, but SOCLE_DATABASE names no database. The embedded one has no replica.");
        }

        try
        {
            _ = new NpgsqlConnectionStringBuilder(replica);
        }
        catch (ArgumentException error)
        {
            throw new MigrationException(
                $"SOCLE_DATABASE_REPLICA n'est pas une chaîne de connexion\u202f: {error.Message}",
                $"SOCLE_DATABASE_REPLICA is not a connection string: {error.Message}",
                error);
        }
    }

    /// <exception cref="MigrationException">The server is too old, or the role that serves cannot be made.</exception>
    public static async Task<DatabaseAddress> Prepare(SocleOptions options, MasterKey masterKey, CancellationToken cancellation)
    {
        // The caller has seen that Database is set.
        var direct = options.DatabaseDirect ?? options.Database!;
        // Without a pool: the lock ends with the connection.
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(direct) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellation);
        if (connection.PostgreSqlVersion.Major < OldestVersion)
        {
            throw new MigrationException(
                $"Le serveur de SOCLE_DATABASE est PostgreSQL {connection.PostgreSqlVersion}\u202f; il faut à Socle la version {OldestVersion} ou une plus récente.",
                $"The server of SOCLE_DATABASE is PostgreSQL {connection.PostgreSqlVersion}; Socle needs {OldestVersion} or newer.");
        }

        // Nodes that start at once make the role once.
        await connection.ExecuteAsync(new CommandDefinition(
            "select pg_advisory_lock(@RoleLock)", new { RoleLock }, cancellationToken: cancellation));
        var isKnown = await RefuseOtherMasterKey(connection, masterKey, cancellation);
        if (options.DatabaseApp is { } given)
        {
            return new DatabaseAddress(direct, given, WithRoleOf(direct, given), options.DatabaseDirect is not null)
            {
                Replica = options.DatabaseReplica is { } copy ? WithRoleOf(copy, given) : null,
            };
        }

        var password = Convert.ToHexStringLower(masterKey.Derive("database/socle_app"));
        await PrepareApp(connection, AsApp(direct, password), isKnown, cancellation);
        return new DatabaseAddress(
            direct, AsApp(options.Database!, password), AsApp(direct, password), options.DatabaseDirect is not null)
        {
            Replica = options.DatabaseReplica is { } replica ? AsApp(replica, password) : null,
        };
    }

    // Before any password is set: a node with another key must not lock out the nodes that serve.
    private static async Task<bool> RefuseOtherMasterKey(NpgsqlConnection connection, MasterKey masterKey, CancellationToken cancellation)
    {
        var isKnown = await connection.ExecuteScalarAsync<bool>(new CommandDefinition(
            "select to_regclass('kernel.fingerprint') is not null", cancellationToken: cancellation));
        if (isKnown)
        {
            await Fingerprints.Check(connection, Fingerprints.MasterKey, masterKey.Fingerprint, cancellation);
        }

        return isKnown;
    }

    // Roles belong to the whole server: in a database that is new to us, a role of that name with another password serves somebody else.
    private static async Task PrepareApp(NpgsqlConnection connection, string app, bool isKnown, CancellationToken cancellation)
    {
        // Looked for before the sign-in is tried: a node on another database of this server may make it in between.
        var isThere = await DatabaseRoles.Exists(connection, DatabaseRoles.App, cancellation);
        if (await CanSignIn(app, cancellation))
        {
            return;
        }

        if (isThere && !isKnown)
        {
            throw new MigrationException(
                "Le rôle socle_app de ce serveur a un autre mot de passe\u202f: un autre Socle, avec une autre clé maîtresse, y travaille. "
                + "Donnez à celui-ci la même clé maîtresse ou un serveur à lui, ou nommez une chaîne de connexion pour socle_app dans SOCLE_DATABASE_APP.",
                "The role socle_app of this server has another password: another Socle, with another master key, works on this server. "
                + "Give this one the same master key or a server of its own, or name a connection string for socle_app in SOCLE_DATABASE_APP.");
        }

        // The password is ours: AsApp set it.
        await EnsureApp(connection, new NpgsqlConnectionStringBuilder(app).Password!, cancellation);
    }

    private static async Task<bool> CanSignIn(string app, CancellationToken cancellation)
    {
        try
        {
            await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(app) { Pooling = false }.ConnectionString);
            await connection.OpenAsync(cancellation);
            return true;
        }
        catch (PostgresException error) when (
            error.SqlState is PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification)
        {
            return false;
        }
    }

    public static async Task EnsureApp(NpgsqlConnection connection, string password, CancellationToken cancellation)
    {
        try
        {
            await DatabaseRoles.Ensure(connection, DatabaseRoles.App, password, cancellation);
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new MigrationException(
                "L'utilisateur de SOCLE_DATABASE ne peut pas créer le rôle socle_app. Donnez-lui createrole, "
                + "ou créez le rôle vous-même (create role socle_app login password '...') et nommez-le dans SOCLE_DATABASE_APP.",
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
