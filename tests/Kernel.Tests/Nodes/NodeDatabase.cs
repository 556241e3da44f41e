using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Socle.Kernel.Storage;
using Socle.Kernel.Storage.Embedded;
using Socle.Kernel.Tests.Storage;
using Socle.Kernel.Workspaces;

namespace Socle.Kernel.Tests.Nodes;

/// <summary>A migrated database of one test, and what two nodes on it have in common.</summary>
internal sealed class NodeDatabase : IAsyncDisposable
{
    private readonly TestFolder _folder = new();
    private readonly string _masterKeyFile;

    private NodeDatabase(string owner, string masterKeyFile, Database opened) =>
        (Owner, _masterKeyFile, Opened) = (owner, masterKeyFile, opened);

    /// <summary>The connection string of whoever owns the tables.</summary>
    public string Owner { get; }

    public Database Opened { get; }

    public SystemDb System => new(new DbSession(Opened.App, new CurrentWorkspace()));

    public static Task<NodeDatabase> Create(NodeServer server) => Create(server.Postgres, server.MasterKeyFile);

    public static async Task<NodeDatabase> Create(EmbeddedPostgres postgres, string masterKeyFile)
    {
        Dapper.DefaultTypeMap.MatchNamesWithUnderscores = true;
        var name = $"test_{Guid.CreateVersion7():n}";
        await Sql.Run(postgres.SuperuserConnectionString, $"create database {name}");
        var owner = new NpgsqlConnectionStringBuilder(postgres.SuperuserConnectionString) { Database = name }.ConnectionString;
        var cancellation = TestContext.Current.CancellationToken;
        var address = await OwnServer.Prepare(new SocleOptions { Database = owner }, MasterKey.Open(masterKeyFile), cancellation);
        var database = await Database.Open(
            address, new Dictionary<string, string>(), SchemaFiles.Of([]), NullLogger.Instance, cancellation);
        return new NodeDatabase(owner, masterKeyFile, database);
    }

    /// <param name="folder">A name for the node's own data folder.</param>
    public Dictionary<string, string?> Settings(string folder) => new()
    {
        ["Socle:Database"] = Owner,
        ["Socle:MasterKeyFile"] = _masterKeyFile,
        ["Socle:Data"] = _folder[folder],
        ["Socle:Files"] = _folder["files"],
        ["Socle:Port"] = "0",
        ["Socle:Listen"] = "127.0.0.1",
        ["Socle:RateLimit"] = "0",
        ["Logging:LogLevel:Default"] = "Error",
    };

    /// <summary>Cuts every connection and lets none in, until what it returns is disposed of.</summary>
    public async Task<IAsyncDisposable> GoAway()
    {
        var settings = new NpgsqlConnectionStringBuilder(Owner);
        var name = settings.Database;
        settings.Database = "postgres";
        await Sql.Run(settings.ConnectionString, $"alter database {name} with allow_connections false");
        await Sql.Run(settings.ConnectionString, $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'");
        return new Away(() => Sql.Run(settings.ConnectionString, $"alter database {name} with allow_connections true"));
    }

    public async ValueTask DisposeAsync()
    {
        await Opened.DisposeAsync();
        _folder.Dispose();
    }

    private sealed class Away(Func<Task> comeBack) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await comeBack();
    }
}
