using Npgsql;
using Socle.TestKit;

[assembly: AssemblyFixture(typeof(Socle.Identity.Tests.IdentityServer))]

namespace Socle.Identity.Tests;

/// <summary>The server of these tests, and databases for nodes that need one of their own.</summary>
public sealed class IdentityServer : TestServer
{
    /// <summary>An empty database on the same cluster.</summary>
    public async Task<string> NewDatabase()
    {
        var name = $"identity_{Guid.CreateVersion7():N}";
        await using var connection = await Database.OpenAsSuperuser();
        await using var command = new NpgsqlCommand($"create database {name} owner operator template template0", connection);
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(Database.ConnectionString) { Database = name }.ConnectionString;
    }
}
