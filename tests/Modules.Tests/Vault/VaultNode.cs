using System.Net.Http.Headers;
using System.Net.Http.Json;
using Npgsql;
using Socle.Kernel.Modules;
using Socle.TestKit;

namespace Socle.Vault.Tests;

/// <summary>A node with a database and a master key of its own, and its operator.</summary>
internal sealed class VaultNode : IAsyncDisposable
{
    private const string Email = "operatrice@exemple.fr";
    private readonly VaultServer _server;
    private readonly string _database;
    private SocleNode _node;

    private VaultNode(VaultServer server, string database, string masterKeyFile, string data, SocleNode node) =>
        (_server, _database, MasterKeyFile, Data, _node) = (server, database, masterKeyFile, data, node);

    public string MasterKeyFile { get; }

    public string Data { get; }

    public IServiceProvider Services => _node.Services;

    public Uri Address => _node.Address;

    public HttpClient Operator { get; private set; } = new();

    public Guid Workspace { get; private set; }

    public static async Task<VaultNode> Start(VaultServer server, VaultNode? beside = null)
    {
        var database = beside?._database ?? await server.NewDatabase();
        var data = server.Database.NewFolder();
        var masterKeyFile = beside?.MasterKeyFile ?? data + ".key";
        if (beside is null)
        {
            // The same first key for the whole cluster: the password of its serving role is derived from it.
            File.Copy(server.Database.MasterKeyFile, masterKeyFile);
        }

        var node = new VaultNode(server, database, masterKeyFile, data, await StartOn(server, database, masterKeyFile, data));
        await (beside is null ? node.Register() : node.SignIn());
        return node;
    }

    /// <summary>Stops, and starts again on the same data.</summary>
    public async Task Restart()
    {
        await _node.DisposeAsync();
        _node = await StartOn(_server, _database, MasterKeyFile, Data);
        await SignIn();
    }

    /// <summary>As the superuser in this node's database.</summary>
    public async Task<T?> Sql<T>(string sql)
    {
        // A precondition of this class: its address names a database.
        await using var connection = await _server.OpenAsSuperuser(new NpgsqlConnectionStringBuilder(_database).Database!);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() is { } value and not DBNull ? (T)value : default;
    }

    public async ValueTask DisposeAsync()
    {
        Operator.Dispose();
        await _node.DisposeAsync();
    }

    private static Task<SocleNode> StartOn(VaultServer server, string database, string masterKeyFile, string data) => Product.Start(
        TestServer.Modules,
        new Dictionary<string, string?>
        {
            ["Socle:Port"] = "0",
            ["Socle:Listen"] = "127.0.0.1",
            ["Socle:Data"] = data,
            ["Socle:Files"] = server.Database.Files,
            ["Socle:Database"] = database,
            ["Socle:MasterKeyFile"] = masterKeyFile,
            ["Socle:RateLimit"] = "0",
            ["Socle:RequestLog"] = "off",
            ["Logging:LogLevel:Default"] = "Warning",
        },
        CancellationToken.None);

    private async Task Register()
    {
        using var client = TestServer.ClientOf(Address);
        var setupToken = (await File.ReadAllTextAsync(Path.Combine(Data, "setup-token"))).Trim();
        Enter(await (await client.PostAsJsonAsync(
            "/api/auth/register", new { email = Email, password = TestAccount.AnyPassword, workspaceName = "Agence", setupToken })).Json());
    }

    private async Task SignIn()
    {
        using var client = TestServer.ClientOf(Address);
        Enter(await (await client.PostAsJsonAsync("/api/auth/login", new { email = Email, password = TestAccount.AnyPassword })).Json());
    }

    private void Enter(System.Text.Json.JsonElement answer)
    {
        Workspace = answer.GetProperty("workspace").GetProperty("id").GetGuid();
        Operator.Dispose();
        Operator = TestServer.ClientOf(Address);
        Operator.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", answer.GetProperty("accessToken").GetString());
    }
}
