using Socle.Kernel.Storage;
using Socle.Kernel.Storage.Embedded;
using Socle.Kernel.Tests.Storage;

[assembly: AssemblyFixture(typeof(Socle.Kernel.Tests.Nodes.NodeServer))]

namespace Socle.Kernel.Tests.Nodes;

/// <summary>One PostgreSQL for all tests that start nodes; each test makes a database of its own in it.</summary>
public sealed class NodeServer : IAsyncLifetime
{
    private readonly TestFolder _folder = new();

    /// <summary>The one of this run, for what xunit does not hand it to.</summary>
    internal static NodeServer Shared { get; private set; } = null!; // set before any test runs

    // Set before any test runs.
    internal EmbeddedPostgres Postgres { get; private set; } = null!;

    /// <summary>The roles belong to the whole server, so its nodes share the key that their passwords derive from.</summary>
    public string MasterKeyFile => _folder["master.key"];

    public async ValueTask InitializeAsync()
    {
        Postgres = await EmbeddedPostgresFixture.Start(_folder["postgres"]);
        MasterKey.Open(MasterKeyFile);
        Shared = this;
    }

    public async ValueTask DisposeAsync()
    {
        await Postgres.DisposeAsync();
        _folder.Dispose();
    }
}
