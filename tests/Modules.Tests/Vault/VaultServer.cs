using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Socle.Contracts.Vault;
using Socle.Kernel.Workspaces;
using Socle.TestKit;

[assembly: AssemblyFixture(typeof(Socle.Vault.Tests.VaultServer))]

namespace Socle.Vault.Tests;

/// <summary>The server of these tests, what stands in its tables, and databases for nodes that need one of their own.</summary>
public sealed class VaultServer : TestServer, IAsyncLifetime
{
    /// <summary>Takes webhooks, on loopback: the operator has named it.</summary>
    public Webhooks.Receiver Receiver { get; private set; } = null!; // set before any test

    protected override IReadOnlyDictionary<string, string?> Settings =>
        new Dictionary<string, string?> { ["Socle:PrivateHosts"] = Receiver.Address.Authority };

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        Receiver = await Webhooks.Receiver.Start();
        await InitializeAsync();
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        await Receiver.DisposeAsync();
    }

    /// <summary>Another node on the same database: it takes its part of the work, so it has the same settings.</summary>
    public Task<Socle.Kernel.Modules.SocleNode> StartAnotherNode() => StartAnotherNode(Settings);

    /// <summary>An empty database on the same cluster.</summary>
    public async Task<string> NewDatabase()
    {
        var name = $"vault_{Guid.CreateVersion7():N}";
        await using var connection = await Database.OpenAsSuperuser();
        await using var command = new NpgsqlCommand($"create database {name} owner operator template template0", connection);
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(Database.ConnectionString) { Database = name }.ConnectionString;
    }

    /// <summary>As the superuser in another database of the cluster.</summary>
    public async Task<NpgsqlConnection> OpenAsSuperuser(string database)
    {
        var connection = await Database.OpenAsSuperuser();
        await connection.ChangeDatabaseAsync(database);
        return connection;
    }

    /// <summary>As somebody who holds the database but not the master key. Every <c>@w</c> is the workspace.</summary>
    public async Task<T?> Sql<T>(string sql, Guid workspace = default)
    {
        await using var connection = await Database.OpenAsSuperuser();
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddWithValue("w", workspace);
        return await command.ExecuteScalarAsync() is { } value and not DBNull ? (T)value : default;
    }

    /// <summary>What a module of the workspace does with <see cref="ISecrets"/>.</summary>
    public Task<T> Secrets<T>(Guid workspace, Func<ISecrets, Task<T>> work) =>
        Service<WorkspaceScopes>().Run(workspace, services => work(services.GetRequiredService<ISecrets>()));
}
