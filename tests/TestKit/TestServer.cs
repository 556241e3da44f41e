using Socle.Chatbots;
using Socle.Identity;
using Socle.Kernel.Modules;
using Socle.Notifications;
using Socle.Operations;
using Socle.Vault;
using Xunit;

namespace Socle.TestKit;

/// <summary>
/// One running Socle for all tests of an assembly, on a PostgreSQL of its own. Tests do not clean up: each makes a workspace of its own,
/// and row-level security keeps it apart. Use it as <c>[assembly: AssemblyFixture(typeof(TestServer))]</c>.
/// </summary>
public class TestServer : IAsyncLifetime
{
    private readonly List<SocleNode> _others = [];
    private SocleNode? _node;

    public static IReadOnlyList<IModule> Modules =>
    [
        new IdentityModule(),
        new ChatbotsModule(),
        new OperationsModule(),
        new VaultModule(),
        new NotificationsModule(),
    ];

    public TestDatabase Database { get; private set; } = null!; // set by InitializeAsync, before any test

    /// <summary>Of the first node; the setup token lies in it while nobody has signed up.</summary>
    public string DataFolder { get; private set; } = "";

    public SocleNode Node => _node ?? throw new InvalidOperationException("The server has not started.");

    public Uri Address => Node.Address;

    /// <summary>Settings beside the ones every test server has; keys of the section <c>Socle</c> in full.</summary>
    protected virtual IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>();

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.Start();
        DataFolder = Database.NewFolder();
        _node = await StartNode(new Dictionary<string, string?>(Settings) { ["Socle:Data"] = DataFolder });
    }

    /// <summary>Another node on the same database, stopped with the server unless the test stops it before.</summary>
    public async Task<SocleNode> StartAnotherNode(IReadOnlyDictionary<string, string?>? settings = null)
    {
        var node = await StartNode(settings ?? new Dictionary<string, string?>());
        _others.Add(node);
        return node;
    }

    /// <summary>A client without a sign-in.</summary>
    /// <param name="language">Of <c>Accept-Language</c>.</param>
    public HttpClient Anonymous(string language = "fr") => ClientOf(Address, language);

    public static HttpClient ClientOf(Uri address, string language = "fr")
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = address };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return client;
    }

    /// <summary>A new account that owns a new workspace.</summary>
    public Task<TestAccount> NewAccount(string workspaceName = "Atelier") => TestAccount.Register(this, workspaceName);

    /// <summary>A service of the node, for what HTTP does not show.</summary>
    public T Service<T>() where T : notnull => (T)(Node.Services.GetService(typeof(T)) ?? throw new InvalidOperationException($"No {typeof(T)}."));

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _others)
        {
            await node.DisposeAsync();
        }

        if (_node is not null)
        {
            await _node.DisposeAsync();
        }

        await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task<SocleNode> StartNode(IReadOnlyDictionary<string, string?> settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["Socle:Port"] = "0",
            ["Socle:Listen"] = "127.0.0.1",
            ["Socle:Data"] = Database.NewFolder(),
            ["Socle:Files"] = Database.Files,
            ["Socle:Database"] = Database.ConnectionString,
            ["Socle:MasterKeyFile"] = Database.MasterKeyFile,
            ["Socle:Registration"] = "open",
            ["Socle:RateLimit"] = "0",
            ["Socle:RequestLog"] = "off",
            ["Logging:LogLevel:Default"] = "Warning",
            ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Warning",
        };
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        return await Product.Start(Modules, all, CancellationToken.None);
    }
}
