using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Socle.Bench.Running;

/// <summary>Socle as its users run it: the release build, in a process of its own, on a data folder of its own, with an owner signed in.</summary>
internal sealed class SocleServer : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);
    private readonly ChildProcess _process;
    private readonly TemporaryFolder _folder;

    private SocleServer(ChildProcess process, HttpClient client, TemporaryFolder folder) => (_process, Client, _folder) = (process, client, folder);

    /// <summary>Signed in as the owner.</summary>
    public HttpClient Client { get; }

    public string Token { get; private set; } = "";

    public int ProcessId => _process.Id;

    // The precondition: Start sets it.
    public Uri Address => Client.BaseAddress!;

    public static async Task<SocleServer> Start(CancellationToken cancellation)
    {
        var folder = new TemporaryFolder("socle");
        var port = ChildProcess.FreePort();
        var process = ChildProcess.Start(
            ["dotnet", Checkout.Host, "serve"], Environment(port, folder.Of("data")), folder.Path, folder.Of("socle.log"));
        var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(2) };
        var server = new SocleServer(process, client, folder);
        try
        {
            await process.WaitFor(client, "/health/ready", StartPatience, cancellation);
            await server.Register(cancellation);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public static Dictionary<string, string> Environment(int port, string data) => new()
    {
        ["SOCLE_PORT"] = $"{port}",
        ["SOCLE_DATA"] = data,
        ["SOCLE_RATE_LIMIT"] = "0",
    };

    /// <exception cref="HttpRequestException">The answer is no success.</exception>
    public async Task<JsonElement> Post(string path, object body, CancellationToken cancellation)
    {
        using var answer = await Client.PostAsJsonAsync(path, body, cancellation);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>(cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _process.DisposeAsync();
        _folder.Dispose();
    }

    private async Task Register(CancellationToken cancellation)
    {
        var setupToken = (await File.ReadAllTextAsync(_folder.Of("data/setup-token"), cancellation)).Trim();
        var owner = new { email = "owner@bench.test", password = "a long enough password", workspaceName = "Bench", setupToken };
        Token = (await Post("/api/auth/register", owner, cancellation)).GetProperty("accessToken").GetString() ?? "";
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
    }
}
