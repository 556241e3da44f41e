using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Socle.Kernel.Storage.Embedded;

namespace Socle.TestKit;

/// <summary>A PostgreSQL that lives as long as the tests of one assembly, and folders beside it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string _folder;
    private readonly EmbeddedPostgres _server;
    private int _folders;

    private TestDatabase(string folder, EmbeddedPostgres server, string connectionString) =>
        (_folder, _server, ConnectionString) = (folder, server, connectionString);

    /// <summary>Of a role that may make roles; as an operator would give it in <c>SOCLE_DATABASE</c>.</summary>
    public string ConnectionString { get; }

    public string MasterKeyFile => Path.Combine(_folder, "master.key");

    /// <summary>The folder of stored files that all nodes of the tests share.</summary>
    public string Files => Path.Combine(_folder, "files");

    public static async Task<TestDatabase> Start()
    {
        var folder = Directory.CreateTempSubdirectory("socle-tests-").FullName;
        var server = await EmbeddedPostgres.Start(
            new EmbeddedPostgresOptions { DataFolder = Path.Combine(folder, "postgres") }, NullLogger.Instance, CancellationToken.None);
        await using var connection = new NpgsqlConnection(server.SuperuserConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            $"create role operator login createrole password '{server.RolePassword("operator")}'; ", connection);
        await command.ExecuteNonQueryAsync();
        command.CommandText = "create database socle owner operator template template0";
        await command.ExecuteNonQueryAsync();
        return new TestDatabase(folder, server, server.ConnectionString("operator", server.RolePassword("operator"), "socle"));
    }

    /// <summary>An empty data folder for a node.</summary>
    public string NewFolder() => Path.Combine(_folder, $"node-{Interlocked.Increment(ref _folders)}");

    /// <summary>As the superuser in the database of the tests, to look behind the scenes.</summary>
    public async Task<NpgsqlConnection> OpenAsSuperuser()
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_server.SuperuserConnectionString) { Database = "socle" }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
