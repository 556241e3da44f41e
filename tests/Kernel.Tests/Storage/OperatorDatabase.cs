using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Socle.Kernel.Storage;
using Socle.Kernel.Tests.Nodes;
using Socle.Kernel.Workspaces;

namespace Socle.Kernel.Tests.Storage;

/// <summary>
/// An empty database of one test, as an operator gives it: owned by a role that is no superuser and may make roles.
/// </summary>
internal sealed class OperatorDatabase : IAsyncDisposable
{
    /// <summary>A module with one isolated table and one that is not.</summary>
    public static readonly MigrationFile Notes = new(
        "tests", "0001_note.sql",
        """
        create schema tests;
        create table tests.note (id uuid primary key, text text not null);
        call kernel.isolate_by_workspace('tests.note');
        create table tests.setting (name text primary key, value text not null);
        comment on table tests.setting is 'global: for every workspace';
        """);

    private readonly TestFolder _folder = new();
    private readonly List<IAsyncDisposable> _opened = [];

    private OperatorDatabase(string name, string superuser, string owner, MasterKey masterKey) =>
        (Name, Superuser, Owner, MasterKey) = (name, superuser, owner, masterKey);

    public string Name { get; }

    public string Superuser { get; }

    /// <summary>What the operator gives in <c>SOCLE_DATABASE</c>.</summary>
    public string Owner { get; }

    public MasterKey MasterKey { get; }

    public static async Task<OperatorDatabase> Create(NodeServer server)
    {
        Dapper.DefaultTypeMap.MatchNamesWithUnderscores = true;
        var name = $"test_{Guid.CreateVersion7():n}";
        var cancellation = TestContext.Current.CancellationToken;
        var masterKey = MasterKey.Open(server.MasterKeyFile);
        await using (var superuser = new NpgsqlConnection(server.Postgres.SuperuserConnectionString))
        {
            await superuser.OpenAsync(cancellation);
            await DatabaseRoles.Ensure(superuser, DatabaseRoles.App, AppPassword(masterKey), cancellation);
        }

        var password = server.Postgres.RolePassword(name);
        await Sql.Run(server.Postgres.SuperuserConnectionString, $"create role {name} login createrole password '{password}'");
        await Sql.Run(server.Postgres.SuperuserConnectionString, $"create database {name} owner {name} template template0");
        return new OperatorDatabase(
            name, In(server.Postgres.SuperuserConnectionString, name), server.Postgres.ConnectionString(name, password, name), masterKey);
    }

    public static string AppPassword(MasterKey masterKey) => Convert.ToHexStringLower(masterKey.Derive("database/socle_app"));

    /// <summary>Migrated with the kernel's files and these of the module <c>tests</c>.</summary>
    /// <param name="connections">The size of the pool.</param>
    public async Task<OpenedDatabase> Open(IReadOnlyList<MigrationFile> files, int connections = 8)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var address = await OwnServer.Prepare(new SocleOptions { Database = Owner }, MasterKey, cancellation);
        var app = new NpgsqlConnectionStringBuilder(address.App) { MaxPoolSize = connections }.ConnectionString;
        var database = await Database.Open(
            address with { App = app }, new Dictionary<string, string>(), SchemaFiles(files), NullLogger.Instance, cancellation);
        _opened.Add(database);
        return new OpenedDatabase(database, app);
    }

    public Task<OpenedDatabase> Open() => Open([Notes]);

    /// <summary>A connection of the role that migrates.</summary>
    public async Task<NpgsqlConnection> OpenOwner()
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Owner) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        _opened.Add(connection);
        return connection;
    }

    public static SchemaFiles SchemaFiles(IReadOnlyList<MigrationFile> files) =>
        new([.. Kernel.Storage.SchemaFiles.Of([]).Modules, ("tests", files)]);

    /// <summary>The settings of a node on this database.</summary>
    /// <param name="folder">A name for the node's own data folder.</param>
    public Dictionary<string, string?> Settings(string folder, string masterKeyFile) => new()
    {
        ["Socle:Database"] = Owner,
        ["Socle:MasterKeyFile"] = masterKeyFile,
        ["Socle:Data"] = _folder[folder],
        ["Socle:Files"] = _folder["files"],
        ["Socle:Port"] = "0",
        ["Socle:Listen"] = "127.0.0.1",
        ["Logging:LogLevel:Default"] = "Error",
    };

    public async ValueTask DisposeAsync()
    {
        foreach (var opened in _opened)
        {
            await opened.DisposeAsync();
        }

        _folder.Dispose();
    }

    private static string In(string connectionString, string database) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Database = database }.ConnectionString;
}

/// <summary>A migrated database, as the scopes of a node see it.</summary>
/// <param name="App">The connection string of the role that serves.</param>
internal sealed record OpenedDatabase(Database Database, string App)
{
    public WorkspaceDb For(Guid workspace) => new(Session(workspace));

    public SystemDb System => new(Session(null));

    /// <summary>One scope: what both kinds of access share.</summary>
    public DbSession Session(Guid? workspace)
    {
        var current = new CurrentWorkspace();
        if (workspace is { } id)
        {
            current.Set(id);
        }

        return new DbSession(Database.App, current);
    }
}
