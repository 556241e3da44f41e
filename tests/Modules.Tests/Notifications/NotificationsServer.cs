using System.Net.Http.Headers;
using System.Net.Http.Json;
using Npgsql;
using Socle.Kernel.Modules;
using Socle.TestKit;

[assembly: AssemblyFixture(typeof(Socle.Notifications.Tests.NotificationsServer))]

namespace Socle.Notifications.Tests;

/// <summary>The server of these tests, and nodes with a database of their own, so that their events are theirs.</summary>
public sealed class NotificationsServer : TestServer
{
    public async Task<SocleNode> StartNode(params (string Key, string? Value)[] settings)
    {
        var name = $"notifications_{Guid.CreateVersion7():N}";
        await using var connection = await Database.OpenAsSuperuser();
        await using var command = new NpgsqlCommand($"create database {name} owner operator template template0", connection);
        await command.ExecuteNonQueryAsync();
        var all = settings.ToDictionary(setting => $"Socle:{setting.Key}", setting => setting.Value);
        all["Socle:Database"] = new NpgsqlConnectionStringBuilder(Database.ConnectionString) { Database = name }.ConnectionString;
        return await StartAnotherNode(all);
    }

    /// <summary>The operator of a node that has none yet, signed in.</summary>
    public static async Task<HttpClient> OperatorOf(SocleNode node)
    {
        var folder = ((Kernel.Storage.DataFolder)node.Services.GetService(typeof(Kernel.Storage.DataFolder))!).Path;
        var setupToken = (await File.ReadAllTextAsync(Path.Combine(folder, "setup-token"))).Trim();
        var client = ClientOf(node.Address);
        var answer = await (await client.PostAsJsonAsync(
            "/api/auth/register", new { email = TestAccount.NewEmail(), password = TestAccount.AnyPassword, setupToken })).Json();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", answer.GetProperty("accessToken").GetString());
        return client;
    }

    public static async Task<bool> Soon(Func<Task<bool>> isSo)
    {
        for (var tries = 0; tries < 400; tries++)
        {
            if (await isSo())
            {
                return true;
            }

            await Task.Delay(50);
        }

        return false;
    }
}
