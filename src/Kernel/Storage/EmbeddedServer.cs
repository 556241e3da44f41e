using Dapper;
using Npgsql;
using Socle.Kernel.Storage.Embedded;

namespace Socle.Kernel.Storage;

/// <summary>The PostgreSQL that Socle starts itself: makes the roles and the database in it.</summary>
internal static class EmbeddedServer
{
    private const string Name = "socle";

    public static async Task<DatabaseAddress> Prepare(EmbeddedPostgres server, CancellationToken cancellation)
    {
        var owner = server.ConnectionString(DatabaseRoles.Owner, server.RolePassword(DatabaseRoles.Owner), Name);
        var app = server.ConnectionString(DatabaseRoles.App, server.RolePassword(DatabaseRoles.App), Name);
        await using var superuser = new NpgsqlConnection(server.SuperuserConnectionString);
        await superuser.OpenAsync(cancellation);
        if (!await Exists(superuser, cancellation))
        {
            await DatabaseRoles.Ensure(superuser, DatabaseRoles.Owner, server.RolePassword(DatabaseRoles.Owner), cancellation);
            await DatabaseRoles.Ensure(superuser, DatabaseRoles.App, server.RolePassword(DatabaseRoles.App), cancellation);
            await superuser.ExecuteAsync(new CommandDefinition(
                $"create database {Name} owner {DatabaseRoles.Owner} template template0 encoding 'UTF8'", cancellationToken: cancellation));
        }

        return new DatabaseAddress(owner, app, app, IsPooled: false);
    }

    private static Task<bool> Exists(NpgsqlConnection connection, CancellationToken cancellation) =>
        connection.ExecuteScalarAsync<bool>(new CommandDefinition(
            "select exists (select from pg_database where datname = @Name)", new { Name }, cancellationToken: cancellation));
}
