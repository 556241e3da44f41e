using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Socle.Kernel.Storage;
using Socle.Kernel.Tests.Nodes;
using Socle.Kernel.Workspaces;

namespace Socle.Kernel.Tests.Storage;

/// <summary>
/// Reads that a module sends to the read replica. The replica here is a copy of the database on the same server, whose rows are then
/// changed: that is how one sees who answered.
/// </summary>
public sealed class ReplicaTests(NodeServer server) : IAsyncLifetime
{
    private static readonly Guid Anna = Guid.CreateVersion7();
    private static readonly Guid Berthe = Guid.CreateVersion7();

    private OperatorDatabase _operator = null!; // set before each test
    private string _copy = "";
    private string _copyOwner = "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _operator = await OperatorDatabase.Create(server);
        await using (var first = await Open(null))
        {
            await Write(first, Anna, "original");
            await Write(first, Berthe, "original");
        }

        NpgsqlConnection.ClearAllPools();
        _copy = $"{_operator.Name}_copy";
        await Sql.Run(server.Postgres.SuperuserConnectionString, $"create database {_copy} template {_operator.Name} owner {_operator.Name}");
        _copyOwner = new NpgsqlConnectionStringBuilder(_operator.Superuser) { Database = _copy }.ConnectionString;
        await Sql.Run(_copyOwner, "update tests.note set text = 'copy'");
    }

    public ValueTask DisposeAsync() => _operator.DisposeAsync();

    [Fact]
    public async Task reads_go_to_the_replica_and_writes_to_the_database()
    {
        await using var database = await Open(_copy);

        (await Read(database, Anna)).ShouldBe(["copy"]);
        (await new WorkspaceDb(new DbSession(database.App, In(Anna))).Many<string>("select text from tests.note", null, Cancellation)).ShouldBe(["original"]);
    }

    [Fact]
    public async Task without_a_replica_the_database_is_read()
    {
        await using var database = await Open(null);

        (await Read(database, Anna)).ShouldBe(["original"]);
    }

    [Fact]
    public async Task a_workspace_sees_its_own_rows_alone_on_the_replica()
    {
        await using var database = await Open(_copy);

        (await Read(database, Anna)).Count.ShouldBe(1);
        (await Read(database, Guid.CreateVersion7())).ShouldBeEmpty();
        (await Reads(database, Anna).One<string>("select current_user::text", null, Cancellation)).ShouldBe(DatabaseRoles.App);
        await Should.ThrowAsync<InvalidOperationException>(
            () => new WorkspaceReads(database, new CurrentWorkspace()).Many<string>("select text from tests.note", null, Cancellation));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task nothing_can_be_written_where_one_reads(bool hasReplica)
    {
        await using var database = await Open(hasReplica ? _copy : null);

        var error = await Should.ThrowAsync<PostgresException>(
            () => Reads(database, Anna).Many<string>("update tests.note set text = 'written' returning text", null, Cancellation));

        error.SqlState.ShouldBe(PostgresErrorCodes.ReadOnlySqlTransaction);
        await Write(database, Anna, "the connection is not left read-only");
    }

    [Fact]
    public async Task while_the_replica_is_away_the_database_is_read_and_then_the_replica_again()
    {
        await using var database = await Open(_copy);
        await Read(database, Anna);

        await Sql.Run(server.Postgres.SuperuserConnectionString, $"alter database {_copy} with allow_connections false");
        await Sql.Run(server.Postgres.SuperuserConnectionString, $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{_copy}'");
        (await Read(database, Anna)).ShouldBe(["original"]);
        database.Replica.ShouldNotBeNull().IsThere.ShouldBeFalse();

        await Sql.Run(server.Postgres.SuperuserConnectionString, $"alter database {_copy} with allow_connections true");
        await Eventually.Is(async () => (await Read(database, Anna)).Single() == "copy", "the replica");
    }

    [Fact]
    public async Task an_error_of_the_statement_is_not_taken_for_an_absence()
    {
        await using var database = await Open(_copy);

        var error = await Should.ThrowAsync<PostgresException>(() => Reads(database, Anna).Many<string>("select no_such from tests.note", null, Cancellation));

        error.SqlState.ShouldBe(PostgresErrorCodes.UndefinedColumn);
        database.Replica.ShouldNotBeNull().IsThere.ShouldBeTrue();
    }

    [Fact]
    public async Task a_node_starts_while_its_replica_is_away()
    {
        await using var database = await Open(new NpgsqlConnectionStringBuilder(_operator.Owner) { Host = "127.0.0.1", Port = 1 }.ConnectionString, isWhole: true);

        (await Read(database, Anna)).ShouldBe(["original"]);
    }

    [Fact]
    public async Task another_database_is_refused_as_a_replica()
    {
        await using var other = await OperatorDatabase.Create(server);
        await (await other.Open()).Database.DisposeAsync();

        var error = await Should.ThrowAsync<MigrationException>(() => Open(other.Name));

        error.Message.ShouldContain("SOCLE_DATABASE_REPLICA");
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("no_such_database")]
    public async Task a_database_without_the_product_is_refused_as_a_replica(string name) =>
        (await Should.ThrowAsync<MigrationException>(() => Open(name))).Message.ShouldContain("SOCLE_DATABASE_REPLICA");

    [Fact]
    public void an_address_that_cannot_be_read_is_refused() =>
        Should.Throw<MigrationException>(() => OwnServer.RefuseReplicaAlone(new SocleOptions { Database = _operator.Owner, DatabaseReplica = "db.example" }))
            .Message.ShouldContain("SOCLE_DATABASE_REPLICA");

    [Fact]
    public void a_replica_of_the_embedded_database_is_refused() =>
        Should.Throw<MigrationException>(() => OwnServer.RefuseReplicaAlone(new SocleOptions { DatabaseReplica = _operator.Owner }))
            .Message.ShouldContain("SOCLE_DATABASE");

    private async Task<Database> Open(string? replica, bool isWhole = false)
    {
        var address = replica is null || isWhole ? replica : new NpgsqlConnectionStringBuilder(_operator.Owner) { Database = replica }.ConnectionString;
        var options = new SocleOptions { Database = _operator.Owner, DatabaseReplica = address };
        return await Database.Open(
            await OwnServer.Prepare(options, _operator.MasterKey, Cancellation),
            new Dictionary<string, string> { [Fingerprints.MasterKey] = _operator.MasterKey.Fingerprint, [Fingerprints.FileStore] = _operator.Name },
            OperatorDatabase.SchemaFiles([OperatorDatabase.Notes]),
            NullLogger.Instance,
            Cancellation);
    }

    private static Task Write(Database database, Guid workspace, string text) => new WorkspaceDb(new DbSession(database.App, In(workspace))).Execute(
        "insert into tests.note (id, text) values (gen_random_uuid(), @text)", new { text }, Cancellation);

    private static Task<IReadOnlyList<string>> Read(Database database, Guid workspace) =>
        Reads(database, workspace).Many<string>("select text from tests.note", null, Cancellation);

    private static WorkspaceReads Reads(Database database, Guid workspace) => new(database, In(workspace));

    private static CurrentWorkspace In(Guid workspace)
    {
        var current = new CurrentWorkspace();
        current.Set(workspace);
        return current;
    }
}
