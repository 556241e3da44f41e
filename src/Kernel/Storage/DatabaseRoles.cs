using Dapper;
using Npgsql;

namespace Socle.Kernel.Storage;

/// <summary>
/// The two roles: <c>socle_owner</c> owns the schema and migrates, <c>socle_app</c> serves and can neither
/// own, bypass row-level security, nor make roles.
/// </summary>
internal static class DatabaseRoles
{
    public const string Owner = "socle_owner";
    public const string App = "socle_app";

    private const int MostAttempts = 10;

    /// <summary>Makes a role that may log in, or gives an existing one this password.</summary>
    public static async Task Ensure(NpgsqlConnection connection, string role, string password, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await CreateOrAlter(connection, role, password, cancellation);
                return;
            }
            catch (PostgresException error) when (attempt < MostAttempts && IsConcurrentChange(error))
            {
                // Roles belong to the whole server, and no lock of one database keeps another node's start away.
            }
        }
    }

    public static Task<bool> Exists(NpgsqlConnection connection, string role, CancellationToken cancellation) =>
        connection.ExecuteScalarAsync<bool>(new CommandDefinition(
            "select exists (select from pg_roles where rolname = @role)", new { role }, cancellationToken: cancellation));

    private static bool IsConcurrentChange(PostgresException error) =>
        error.SqlState is PostgresErrorCodes.InternalError or PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DuplicateObject;

    private static async Task CreateOrAlter(NpgsqlConnection connection, string role, string password, CancellationToken cancellation)
    {
        var verb = await Exists(connection, role, cancellation) ? "alter" : "create";
        // Role statements take no parameters; both values are ours: a constant and a derived password in hexadecimal.
        await connection.ExecuteAsync(new CommandDefinition(
            $"{verb} role {role} login password '{password}'", cancellationToken: cancellation));
    }

    /// <exception cref="MigrationException">The role that serves could escape the isolation of workspaces.</exception>
    public static async Task RefusePowerfulApp(NpgsqlDataSource app, CancellationToken cancellation)
    {
        await using var connection = await app.OpenConnectionAsync(cancellation);
        var role = await connection.QuerySingleAsync<AppRole>(new CommandDefinition(FindPowers, cancellationToken: cancellation));
        if (role.IsPowerful || role.IsOwner)
        {
            throw new MigrationException(
                $"Le rôle {role.Name} ne doit pas servir\u202f: il est ou peut devenir superutilisateur, échapper à la sécurité par ligne, créer des rôles, "
                + "atteindre les fichiers du serveur, ou il possède des tables.",
                $"The role {role.Name} must not serve: it is, or may become, a superuser, a role that bypasses row-level security or makes roles, "
                + "reaches the server's files, or owns tables.");
        }
    }

    // A role may become every role it is a member of.
    private const string FindPowers =
        """
        select current_user as name,
               exists (
                   select from pg_roles
                   where pg_has_role(current_user, oid, 'member')
                     and (rolsuper or rolbypassrls or rolcreaterole or rolreplication
                          or rolname in ('pg_execute_server_program', 'pg_read_server_files', 'pg_write_server_files'))) as is_powerful,
               exists (
                   select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                   where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and n.nspname not like 'pg_temp%'
                     and pg_has_role(current_user, c.relowner, 'member')) as is_owner
        """;

    private sealed record AppRole(string Name, bool IsPowerful, bool IsOwner);
}
