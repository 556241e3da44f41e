using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Socle.Kernel.Modules;
using Socle.Kernel.Storage;
using Socle.Kernel.Tests.Nodes;

namespace Socle.Kernel.Tests.Storage;

/// <summary>A PostgreSQL of the operator's own: what it must allow, and which node it lets in.</summary>
public sealed class OwnServerTests(NodeServer server) : IAsyncLifetime
{
    private readonly TestFolder _folder = new();
    private OperatorDatabase _operator = null!; // set before each test

    public async ValueTask InitializeAsync() => _operator = await OperatorDatabase.Create(server);

    public async ValueTask DisposeAsync()
    {
        await _operator.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task a_node_with_another_master_key_is_refused_and_locks_nobody_out()
    {
        var database = await _operator.Open();
        await Remember(Fingerprints.MasterKey, _operator.MasterKey.Fingerprint);

        var error = await Should.ThrowAsync<MigrationException>(() => Prepare(MasterKey.Open(_folder["another.key"])));

        error.Message.ShouldContain("master-key");
        (await Sql.Ask<int>(database.App, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task another_installation_on_the_same_server_is_refused_and_locks_nobody_out()
    {
        var database = await _operator.Open();
        await using var second = await OperatorDatabase.Create(server);

        var error = await Should.ThrowAsync<MigrationException>(() => OwnServer.Prepare(
            new SocleOptions { Database = second.Owner }, MasterKey.Open(_folder["another.key"]), CancellationToken.None));

        error.Message.ShouldContain("SOCLE_DATABASE_APP");
        (await Sql.Ask<int>(database.App, "select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task a_node_with_another_file_store_is_refused()
    {
        var key = server.MasterKeyFile;
        await using var first = await Start(_operator.Settings("one", key));
        var settings = _operator.Settings("two", key);
        settings["Socle:Files"] = _folder["elsewhere"];

        (await Should.ThrowAsync<MigrationException>(() => Start(settings))).Message.ShouldContain("file-store");
    }

    [Fact]
    public async Task a_user_who_may_not_make_roles_is_told_what_to_do()
    {
        var role = $"plain_{Guid.CreateVersion7():n}";
        await Sql.Run(_operator.Superuser, $"create role {role} login password 'f00d'");
        var plain = new NpgsqlConnectionStringBuilder(_operator.Superuser) { Username = role, Password = "f00d", Pooling = false };
        await using var connection = new NpgsqlConnection(plain.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);

        var error = await Should.ThrowAsync<MigrationException>(
            () => OwnServer.EnsureApp(connection, "f00d", CancellationToken.None));

        error.Message.ShouldContain("createrole");
        error.Message.ShouldContain("SOCLE_DATABASE_APP");
    }

    [Fact]
    public async Task a_role_made_by_the_operator_serves()
    {
        var given = new NpgsqlConnectionStringBuilder(_operator.Owner)
        {
            Username = DatabaseRoles.App,
            Password = OperatorDatabase.AppPassword(_operator.MasterKey),
        };
        var options = new SocleOptions { Database = _operator.Owner, DatabaseApp = given.ConnectionString };

        var address = await OwnServer.Prepare(options, MasterKey.Open(_folder["its-own.key"]), CancellationToken.None);
        await using var database = await Database.Open(
            address, new Dictionary<string, string>(), OperatorDatabase.SchemaFiles([]), NullLogger.Instance, CancellationToken.None);

        (await Sql.Ask<string>(address.Direct, "select current_user::text")).ShouldBe(DatabaseRoles.App);
    }

    private Task<DatabaseAddress> Prepare(MasterKey masterKey) =>
        OwnServer.Prepare(new SocleOptions { Database = _operator.Owner }, masterKey, CancellationToken.None);

    private static Task<SocleNode> Start(Dictionary<string, string?> settings) =>
        Product.Start([new TestModule(_ => { })], settings, TestContext.Current.CancellationToken);

    private async Task Remember(string name, string value)
    {
        await using var owner = await _operator.OpenOwner();
        await Fingerprints.Check(owner, name, value, CancellationToken.None);
    }
}
