using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Socle.Kernel.Modules;
using Socle.TestKit;

namespace Socle.Identity.Tests;

/// <summary>A node with an empty database of its own, and a clock that tests move.</summary>
internal sealed class IdentityNode : IAsyncDisposable
{
    private readonly SocleNode _node;
    private readonly string _database;

    private IdentityNode(SocleNode node, string data, string database, TestClock clock) =>
        (_node, Data, _database, Clock) = (node, data, database, clock);

    public string Data { get; }

    public TestClock Clock { get; }

    public IServiceProvider Services => _node.Services;

    public string SetupFile => Path.Combine(Data, "setup-token");

    public static async Task<IdentityNode> Start(IdentityServer server, string registration = "invite", IdentityNode? beside = null, string? passwordRangeUrl = null)
    {
        var data = server.Database.NewFolder();
        var database = beside?._database ?? await server.NewDatabase();
        var clock = beside?.Clock ?? new TestClock();
        var settings = new Dictionary<string, string?>
        {
            ["Socle:Port"] = "0",
            ["Socle:Listen"] = "127.0.0.1",
            ["Socle:Data"] = data,
            ["Socle:Files"] = server.Database.Files,
            ["Socle:Database"] = database,
            ["Socle:MasterKeyFile"] = server.Database.MasterKeyFile,
            ["Socle:Registration"] = registration,
            ["Socle:RateLimit"] = "0",
            ["Socle:PasswordRangeUrl"] = passwordRangeUrl,
            ["Logging:LogLevel:Default"] = "Warning",
        };
        var node = await Product.Start([new IdentityModule(), new ClockModule(clock)], settings, CancellationToken.None);
        return new IdentityNode(node, data, database, clock);
    }

    public HttpClient Client(string? accessToken = null)
    {
        var client = TestServer.ClientOf(_node.Address);
        if (accessToken is not null)
        {
            client.DefaultRequestHeaders.Authorization = new("Bearer", accessToken);
        }

        return client;
    }

    /// <summary>As the owner of the tables, who sees the global ones.</summary>
    public async Task<NpgsqlConnection> Open()
    {
        // Without a pool, which would keep a connection of the cluster's hundred for each node there was.
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_database) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    public async Task<object?> Sql(string sql)
    {
        await using var connection = await Open();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    public ValueTask DisposeAsync() => _node.DisposeAsync();

    private sealed class ClockModule(TestClock clock) : IModule
    {
        public string Name => "clock";

        public void AddServices(IHostApplicationBuilder builder) => builder.Services.AddSingleton<TimeProvider>(clock);

        public void MapEndpoints(IEndpointRouteBuilder routes)
        {
        }
    }
}

/// <summary>The time, as far ahead as a test says.</summary>
internal sealed class TestClock : TimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

    public void Move(TimeSpan by) => _ahead += by;
}
