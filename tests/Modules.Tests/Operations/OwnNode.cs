using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Socle.Kernel.Modules;
using Socle.TestKit;

namespace Socle.Operations.Tests;

/// <summary>A Socle with its embedded PostgreSQL, as <c>./socle up</c> starts it, whose engines a test may hurt.</summary>
internal sealed class OwnNode : IAsyncDisposable
{
    // Far above what a request may take: whoever waits longer takes it for hung.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder;
    private readonly SocleNode _node;
    private string _token = "";

    private OwnNode(string folder, SocleNode node) => (_folder, _node) = (folder, node);

    public Uri Address => _node.Address;

    /// <summary>The number of the main PostgreSQL process.</summary>
    public int Postmaster => int.Parse(File.ReadLines(Path.Combine(_folder, "postgres", "cluster", "postmaster.pid")).First(), null);

    public static async Task<OwnNode> Start(params (string Key, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("socle-own-").FullName;
        var all = new Dictionary<string, string?>
        {
            ["Socle:Data"] = folder,
            ["Socle:Port"] = "0",
            ["Socle:Listen"] = "127.0.0.1",
            ["Socle:Registration"] = "open",
            ["Socle:RateLimit"] = "1000000",
            ["Socle:RequestLog"] = "off",
            ["Logging:LogLevel:Default"] = "None",
        };
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        var node = new OwnNode(folder, await Product.Start(TestServer.Modules, all, TestContext.Current.CancellationToken));
        await node.Register();
        return node;
    }

    /// <summary>A client of the one account, which owns its workspace.</summary>
    public HttpClient Client(string language)
    {
        var client = TestServer.ClientOf(Address, language);
        client.Timeout = Patience;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        return client;
    }

    public async Task<string> NewChatbot()
    {
        using var client = Client("fr");
        return (await (await client.PostAsJsonAsync("/api/chatbots", new { name = "Aide", language = "fr" })).Json()).GetProperty("id").GetString()!;
    }

    /// <summary>Every source of the chatbot.</summary>
    public async Task<IReadOnlyList<JsonElement>> Sources(string chatbot)
    {
        using var client = Client("fr");
        var all = new List<JsonElement>();
        string? cursor = "";
        do
        {
            var page = await (await client.GetAsync($"/api/chatbots/{chatbot}/sources?limit=200&cursor={cursor}")).Json();
            all.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.GetProperty("nextCursor").GetString();
        }
        while (cursor is not null);

        return all;
    }

    public async ValueTask DisposeAsync()
    {
        await _node.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task Register()
    {
        using var client = TestServer.ClientOf(Address);
        var account = await (await client.PostAsJsonAsync(
            "/api/auth/register", new { email = TestAccount.NewEmail(), password = TestAccount.AnyPassword, workspaceName = "Atelier" })).Json();
        _token = account.GetProperty("accessToken").GetString()!;
    }
}
