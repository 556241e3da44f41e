using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.AspNetCore.Routing;
using Npgsql;
using Socle.Kernel.Events;
using Socle.Kernel.Modules;

namespace Socle.Identity.Tests;

/// <summary>A node with a database of its own and a clock that tests move.</summary>
internal sealed class IdentityNode : IAsyncDisposable
{
    private readonly SocleNode _node;

    private IdentityNode(SocleNode node, string data, TestClock clock) => (_node, Data, Clock) = (node, data, clock);

    public string Data { get; }

    public TestClock Clock { get; }

    public Uri Address => _node.Address;

    public IServiceProvider Services => _node.Services;

    public string SetupToken => File.ReadAllText(Path.Combine(Data, "setup-token"));

    public static async Task<IdentityNode> Start(string registration = "invite")
    {
        var name = $"identity_{Guid.CreateVersion7():N}";
        var server = new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("IDENTITY_TEST_SERVER"));
        await using (var connection = new NpgsqlConnection(server.ConnectionString))
        {
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand($"create database {name}", connection);
            await command.ExecuteNonQueryAsync();
        }

        server.Database = name;
        var data = Directory.CreateTempSubdirectory("socle-identity-").FullName;
        var key = $"{data}.key";
        File.WriteAllText(key, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        var clock = new TestClock();
        var node = await Product.Start(
            [new IdentityModule(), new Stand(clock)],
            new Dictionary<string, string?>
            {
                ["Socle:Data"] = data,
                ["Socle:MasterKeyFile"] = key,
                ["Socle:Port"] = "0",
                ["Socle:Listen"] = "127.0.0.1",
                ["Socle:Database"] = server.ConnectionString,
                ["Socle:Registration"] = registration,
                ["Socle:RateLimit"] = "0",
            },
            CancellationToken.None);
        return new IdentityNode(node, data, clock);
    }

    public HttpClient Client() => new() { BaseAddress = Address };

    public ValueTask DisposeAsync() => _node.DisposeAsync();

    private sealed class Stand(TestClock clock) : IModule
    {
        public string Name => "stand";

        public void AddServices(IHostApplicationBuilder builder)
        {
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Services.TryAddScoped<IEvents, NoEvents>();
        }

        public void MapEndpoints(IEndpointRouteBuilder routes)
        {
        }
    }

    private sealed class NoEvents : IEvents
    {
        public Task Publish<T>(T @event, CancellationToken cancellation) where T : class => Task.CompletedTask;
    }
}

internal sealed class TestClock : TimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

    public void Move(TimeSpan by) => _ahead += by;
}
