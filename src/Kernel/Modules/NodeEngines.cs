using Microsoft.Extensions.Logging;
using Socle.Kernel.Storage;
using Socle.Kernel.Storage.Embedded;

namespace Socle.Kernel.Modules;

/// <summary>What a node holds while it runs: the data folder, the master key, PostgreSQL when it is ours, and the database.</summary>
internal sealed class NodeEngines : IAsyncDisposable
{
    private readonly EmbeddedPostgres? _server;

    private NodeEngines(DataFolder folder, MasterKey masterKey, Database database, EmbeddedPostgres? server) =>
        (Folder, MasterKey, Database, _server) = (folder, masterKey, database, server);

    public DataFolder Folder { get; }

    public MasterKey MasterKey { get; }

    public Database Database { get; }

    public static async Task<NodeEngines> Start(
        SocleOptions options, ModuleCatalog catalog, ILoggerFactory logs, CancellationToken cancellation)
    {
        OwnServer.RefuseReplicaAlone(options);
        var folder = DataFolder.Open(options.Data);
        EmbeddedPostgres? server = null;
        try
        {
            var masterKey = options.MasterKey is { } key
                ? MasterKey.FromEnvironment(key)
                : MasterKey.Open(options.MasterKeyFile ?? Path.Combine(folder.Path, "master.key"));
            if (options.Database is null)
            {
                server = await EmbeddedPostgres.Start(
                    new EmbeddedPostgresOptions { DataFolder = folder.Path }, logs.CreateLogger<EmbeddedPostgres>(), cancellation);
            }

            var address = server is null
                ? await OwnServer.Prepare(options, masterKey, cancellation)
                : await EmbeddedServer.Prepare(server, cancellation);
            var fingerprints = new Dictionary<string, string>
            {
                [Fingerprints.MasterKey] = masterKey.Fingerprint,
                [Fingerprints.FileStore] = FileStoreFingerprint.Of(options.Files ?? Path.Combine(folder.Path, "files")),
            };
            var database = await Database.Open(
                address, fingerprints, SchemaFiles.Of(catalog.Modules), logs.CreateLogger<Migrator>(), cancellation);
            return new NodeEngines(folder, masterKey, database, server);
        }
        catch
        {
            if (server is not null)
            {
                await server.DisposeAsync();
            }

            folder.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        Folder.Dispose();
    }
}
