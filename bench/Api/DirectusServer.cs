using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Socle.Bench.Running;

namespace Socle.Bench.Api;

/// <summary>Directus in one process on SQLite, with an administrator's static token and nothing that slows it: no rate limit, no request log.</summary>
internal sealed class DirectusServer : IAsyncDisposable
{
    public const string Token = "a-static-token-for-the-bench";
    public const string Collection = "thing";

    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(90);
    private readonly ChildProcess _process;
    private readonly TemporaryFolder _folder;

    private DirectusServer(ChildProcess process, HttpClient client, TemporaryFolder folder) => (_process, Client, _folder) = (process, client, folder);

    public HttpClient Client { get; }

    public int ProcessId => _process.Id;

    // The precondition: Start sets it.
    public Uri Address => Client.BaseAddress!;

    public static async Task<DirectusServer> Start(string installation, CancellationToken cancellation)
    {
        var folder = new TemporaryFolder("directus");
        var port = ChildProcess.FreePort();
        var environment = Environment(folder, port);
        string[] command = ["node", Path.Combine(installation, "node_modules/directus/cli.js")];
        await using (var bootstrap = ChildProcess.Start([.. command, "bootstrap"], environment, installation, folder.Of("bootstrap.log")))
        {
            await bootstrap.Wait(cancellation);
        }

        var process = ChildProcess.Start([.. command, "start"], environment, installation, folder.Of("directus.log"));
        var server = new DirectusServer(process, new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") }, folder);
        try
        {
            await process.WaitFor(server.Client, "/server/ping", StartPatience, cancellation);
            await server.CreateCollection(cancellation);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <returns>The id of the new record.</returns>
    public async Task<int> Add(object item, CancellationToken cancellation)
    {
        using var answer = await Client.PostAsJsonAsync($"/items/{Collection}", item, cancellation);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(cancellation)).GetProperty("data").GetProperty("id").GetInt32();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _process.DisposeAsync();
        _folder.Dispose();
    }

    private static Dictionary<string, string> Environment(TemporaryFolder folder, int port) => new()
    {
        ["NODE_ENV"] = "production",
        ["HOST"] = "127.0.0.1",
        ["PORT"] = $"{port}",
        ["PUBLIC_URL"] = $"http://127.0.0.1:{port}",
        ["KEY"] = "6e2f1c52-50c3-4f9e-8d7e-0b6f7f1d2a11",
        ["SECRET"] = "a-secret-for-the-bench-that-is-long-enough",
        ["ADMIN_EMAIL"] = "owner@example.com",
        ["ADMIN_PASSWORD"] = "a long enough password",
        ["ADMIN_TOKEN"] = Token,
        ["DB_CLIENT"] = "sqlite3",
        ["DB_FILENAME"] = folder.Of("data.db"),
        ["STORAGE_LOCAL_ROOT"] = folder.Of("uploads"),
        ["EXTENSIONS_PATH"] = folder.Of("extensions"),
        ["TELEMETRY"] = "false",
        ["RATE_LIMITER_ENABLED"] = "false",
        ["CACHE_ENABLED"] = "false",
        ["WEBSOCKETS_ENABLED"] = "false",
        ["LOG_LEVEL"] = "error",
    };

    private async Task CreateCollection(CancellationToken cancellation)
    {
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        var required = new { is_nullable = false };
        using var answer = await Client.PostAsJsonAsync(
            "/collections",
            new
            {
                collection = Collection,
                schema = new { },
                meta = new { },
                fields = new object[]
                {
                    new { field = "id", type = "integer", schema = new { is_primary_key = true, has_auto_increment = true }, meta = new { hidden = true } },
                    new { field = "name", type = "string", schema = required, meta = new { required = true } },
                    new { field = "language", type = "string", schema = required, meta = new { required = true } },
                    new { field = "welcome", type = "text", schema = new { }, meta = new { } },
                    new { field = "instructions", type = "text", schema = new { }, meta = new { } },
                },
            },
            cancellation);
        answer.EnsureSuccessStatusCode();
    }
}
