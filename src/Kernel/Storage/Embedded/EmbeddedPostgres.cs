using Microsoft.Extensions.Logging;
using Npgsql;

namespace Socle.Kernel.Storage.Embedded;

/// <summary>
/// PostgreSQL as a part of Socle: made in the data folder at the first start, reached through a unix socket only, brought back
/// when it ends, and stopped with Socle. If Socle is killed it goes on, and the next Socle takes it over.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    internal const string Superuser = "postgres";

    private readonly FolderLock _lock;
    private readonly ClusterSecret _secret;
    private readonly string _socketFolder;
    private readonly PostgresServer _server;
    private readonly CancellationTokenSource _stopping = new();
    private Task _watch = Task.CompletedTask;

    private EmbeddedPostgres(FolderLock folderLock, ClusterSecret secret, string socketFolder, PostgresServer server)
    {
        _lock = folderLock;
        _secret = secret;
        _socketFolder = socketFolder;
        _server = server;
    }

    /// <summary>For the superuser and his own database; only to make the roles and the database of Socle.</summary>
    public string SuperuserConnectionString => ConnectionString(Superuser, RolePassword(Superuser), Superuser);

    /// <summary>Of the main PostgreSQL process; null while it is being brought back.</summary>
    internal int? ProcessId => _server.ProcessId;

    /// <summary>Returns when PostgreSQL answers, recovery of an earlier crash included.</summary>
    /// <exception cref="DataFolderInUseException">Another Socle runs on the folder.</exception>
    /// <exception cref="DataFolderRefusedException">The folder cannot be written.</exception>
    /// <exception cref="EmbeddedPostgresException">PostgreSQL cannot run.</exception>
    public static async Task<EmbeddedPostgres> Start(EmbeddedPostgresOptions options, ILogger logger, CancellationToken cancellation)
    {
        var folderLock = TakeLock(options.DataFolder);
        try
        {
            return await Start(options, folderLock, logger, cancellation);
        }
        catch (Exception error)
        {
            folderLock.Dispose();
            if (error is IOException or UnauthorizedAccessException)
            {
                throw DataFolderRefusedException.Unwritable(options.DataFolder, error);
            }

            throw;
        }
    }

    /// <summary>The password of a role of this cluster, always the same for the same name. For <c>create role</c> and to connect.</summary>
    public string RolePassword(string role) => _secret.RolePassword(role);

    public string ConnectionString(string user, string password, string database) => new NpgsqlConnectionStringBuilder
    {
        Host = _socketFolder,
        Port = SocketFolder.Port,
        Username = user,
        Password = password,
        Database = database,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    }.ConnectionString;

    /// <summary>Within ten seconds. What is committed is kept, what is open is rolled back.</summary>
    public async Task Stop()
    {
        await _stopping.CancelAsync();
        await _watch.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _server.Stop();
        _lock.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        _stopping.Dispose();
    }

    private static FolderLock TakeLock(string dataFolder)
    {
        var folder = ClusterHome.OwnFolder(dataFolder);
        try
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return FolderLock.Take(folder, dataFolder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw DataFolderRefusedException.Unwritable(dataFolder, error);
        }
    }

    private static async Task<EmbeddedPostgres> Start(
        EmbeddedPostgresOptions options, FolderLock folderLock, ILogger logger, CancellationToken cancellation)
    {
        var existing = ClusterHome.Find(options.DataFolder)?.Cluster;
        var hasCluster = Directory.Exists(existing);
        var account = await PostgresAccount.Choose(hasCluster ? existing : null, cancellation);
        var home = await ClusterHome.Prepare(options.DataFolder, account, cancellation);
        var secret = ClusterSecret.Open(ClusterHome.OwnFolder(options.DataFolder), hasCluster);
        var binaries = await PostgresBinaries.Prepare(options.BinariesFolder, home, account, cancellation);
        await ClusterInitialiser.Prepare(home, binaries, account, secret.RolePassword(Superuser), cancellation);
        var socketFolder = await SocketFolder.Prepare(home, account, cancellation);
        var areSettingsSame = ClusterSettings.Write(home, socketFolder, account);

        var server = new PostgresServer(home, socketFolder, binaries, account, logger);
        var postgres = new EmbeddedPostgres(folderLock, secret, socketFolder, server);
        await postgres.Begin(areSettingsSame, cancellation);
        postgres._watch = new ServerWatch(server, home, logger).Run(postgres._stopping.Token);
        return postgres;
    }

    private async Task Begin(bool areSettingsSame, CancellationToken cancellation)
    {
        try
        {
            if (await _server.Adopt(areSettingsSame, cancellation) && await KnowsSecret(cancellation))
            {
                return;
            }

            await _server.Stop();
            await _server.Launch(cancellation);
        }
        catch
        {
            await _server.Stop();
            throw;
        }
    }

    /// <summary>The last proof that a PostgreSQL left running is this cluster's.</summary>
    private async Task<bool> KnowsSecret(CancellationToken cancellation)
    {
        try
        {
            await using var connection = new NpgsqlConnection(SuperuserConnectionString + ";Pooling=false");
            await connection.OpenAsync(cancellation);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
