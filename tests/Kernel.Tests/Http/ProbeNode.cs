using System.Net.Http.Headers;
using Npgsql;
using Socle.Kernel.Modules;
using Socle.Kernel.Tests.Nodes;

namespace Socle.Kernel.Tests.Http;

/// <summary>A node with the probe module alone, on a database of its own.</summary>
public sealed class ProbeNode : IAsyncDisposable
{
    // The nodes share one server, whose role for serving each of them makes at its start.
    private static readonly SemaphoreSlim Starting = new(1);
    private readonly SocleNode _node;

    private ProbeNode(SocleNode node, ProbeModule probe, string folder) =>
        (_node, Probe, Folder, Http) = (node, probe, folder, new HttpClient { BaseAddress = node.Address });

    public ProbeModule Probe { get; }

    public string Folder { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => _node.Services;

    public static async Task<ProbeNode> Start(Dictionary<string, string?>? settings = null)
    {
        var folder = Directory.CreateTempSubdirectory("socle-probe-").FullName;
        var probe = new ProbeModule();
        var all = new Dictionary<string, string?>
        {
            ["Socle:Data"] = folder,
            ["Socle:Port"] = "0",
            ["Socle:Listen"] = "127.0.0.1",
            ["Socle:Database"] = await NewDatabase(),
            ["Socle:RequestLog"] = "file",
            ["Socle:RateLimit"] = "0",
            ["Socle:MasterKeyFile"] = NodeServer.Shared.MasterKeyFile,
        };
        foreach (var (key, value) in settings ?? [])
        {
            all[key] = value;
        }

        await Starting.WaitAsync();
        try
        {
            return new ProbeNode(await Product.Start([probe], all, CancellationToken.None), probe, folder);
        }
        finally
        {
            Starting.Release();
        }
    }

    /// <returns>A client that is signed in, in a workspace of its own.</returns>
    public HttpClient SignedIn(params string[] permissions)
    {
        var client = new HttpClient { BaseAddress = Http.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            ProbeSignIn.Scheme, string.Join(' ', [Guid.CreateVersion7().ToString(), Guid.CreateVersion7().ToString(), .. permissions]));
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _node.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task<string> NewDatabase()
    {
        var server = new NpgsqlConnectionStringBuilder(NodeServer.Shared.Postgres.SuperuserConnectionString);
        var name = $"probe_{Guid.CreateVersion7():N}";
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"create database {name} template template0", connection);
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name, MaxPoolSize = 10 }.ConnectionString;
    }
}
