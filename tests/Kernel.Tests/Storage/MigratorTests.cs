using Microsoft.Extensions.Logging.Abstractions;
using Socle.Kernel.Modules;
using Socle.Kernel.Storage;
using Socle.Kernel.Tests.Nodes;

namespace Socle.Kernel.Tests.Storage;

/// <summary>The schema comes to what the build knows, or the node does not start.</summary>
public sealed class MigratorTests(NodeServer server) : IAsyncLifetime
{
    private OperatorDatabase _operator = null!; // set before each test

    public async ValueTask InitializeAsync() => _operator = await OperatorDatabase.Create(server);

    public ValueTask DisposeAsync() => _operator.DisposeAsync();

    [Fact]
    public async Task files_are_applied_in_the_order_of_their_numbers_and_once()
    {
        MigrationFile[] files = [OperatorDatabase.Notes, File("0002_b.sql", "alter table tests.setting add b int"), File("0010_c.sql", "alter table tests.setting rename b to c")];

        await Migrate(files);
        await Migrate(files);

        (await Ask<string>("select string_agg(name, ' ' order by applied_at) from kernel.migration where module = 'tests'"))
            .ShouldBe("0001_note.sql 0002_b.sql 0010_c.sql");
    }

    [Fact]
    public void an_assembly_gives_its_files_in_the_order_of_their_numbers()
    {
        var files = MigrationFile.Of("kernel", typeof(MigrationFile).Assembly);

        files[0].Name.ShouldBe("0001_kernel.sql");
        files.Select(file => file.Name).ShouldBeInOrder();
    }

    [Fact]
    public async Task a_file_that_fails_leaves_those_before_it_and_nothing_of_itself()
    {
        var error = await Refused(OperatorDatabase.Notes, File("0002_half.sql", "create table tests.half (id int); select 1 / 0"));

        error.ShouldContain("tests/0002_half.sql");
        error.ShouldContain("division by zero");
        (await Ask<string>("select string_agg(name, ' ') from kernel.migration where module = 'tests'")).ShouldBe("0001_note.sql");
        (await Ask<bool>("select to_regclass('tests.half') is null")).ShouldBeTrue();

        await Migrate([OperatorDatabase.Notes, File("0002_half.sql", "alter table tests.setting add whole int")]);
    }

    [Theory]
    [InlineData("0001_other.sql")]
    [InlineData("other.sql")]
    [InlineData("12_other.sql")]
    public async Task a_file_without_a_number_of_its_own_is_refused(string name)
    {
        (await Refused(OperatorDatabase.Notes, File(name, "select 1"))).ShouldContain($"tests/{name}");

        (await Ask<bool>("select to_regnamespace('tests') is null")).ShouldBeTrue("nothing is applied before");
    }

    [Fact]
    public async Task an_edited_file_is_refused()
    {
        await Migrate([OperatorDatabase.Notes]);

        (await Refused(OperatorDatabase.Notes with { Sql = OperatorDatabase.Notes.Sql + " " })).ShouldContain("tests/0001_note.sql");
        await Migrate([OperatorDatabase.Notes with { Sql = OperatorDatabase.Notes.Sql.ReplaceLineEndings("\r\n") }]);
    }

    [Fact]
    public async Task a_schema_newer_than_the_build_is_refused()
    {
        await Migrate([OperatorDatabase.Notes, File("0002_b.sql", "alter table tests.setting add b int")]);

        (await Refused(OperatorDatabase.Notes)).ShouldContain("tests/0002_b.sql");
    }

    [Theory]
    [InlineData("create table tests.leak (id int)", "tests.leak")]
    [InlineData("create table tests.leak (id int); alter table tests.leak enable row level security", "tests.leak")]
    [InlineData("create table tests.leak (id int); comment on table tests.leak is 'not global'", "tests.leak")]
    [InlineData("create table tests.leak (id int) partition by list (id); comment on table tests.leak is 'global: the parent alone'; create table tests.part partition of tests.leak default", "tests.part")]
    [InlineData("alter table tests.note no force row level security", "tests.note")]
    [InlineData("drop policy workspace_isolation on tests.note", "tests.note")]
    [InlineData("create view tests.leak as select * from tests.note", "tests.leak")]
    [InlineData("create view tests.leak with (security_invoker = false) as select * from tests.note", "tests.leak")]
    [InlineData("create materialized view tests.leak as select * from tests.setting", "tests.leak")]
    public async Task what_would_leak_is_refused_by_its_name(string sql, string name)
    {
        (await Refused(OperatorDatabase.Notes, File("0002_leak.sql", sql))).ShouldContain(name);
        // And again at the next start, when every file has been applied.
        (await Refused(OperatorDatabase.Notes, File("0002_leak.sql", sql))).ShouldContain(name);
    }

    [Theory]
    [InlineData("create table tests.known (id int); comment on table tests.known is 'global: for a test'")]
    [InlineData("create view tests.known with (security_invoker = on) as select * from tests.note")]
    public async Task what_is_safe_or_says_why_it_is_global_is_taken(string sql) => await Migrate([OperatorDatabase.Notes, File("0002_known.sql", sql)]);

    [Fact]
    public async Task what_a_migration_revokes_stays_revoked()
    {
        await Migrate([OperatorDatabase.Notes, File("0002_revoke.sql", "revoke update, delete on tests.setting from socle_app")]);
        await Migrate([OperatorDatabase.Notes, File("0002_revoke.sql", "revoke update, delete on tests.setting from socle_app")]);

        (await Ask<string>(
            """
            select string_agg(p, ' ') from unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'trigger', 'references']) p
            where has_table_privilege('socle_app', 'tests.setting', p)
            """)).ShouldBe("select insert");
    }

    [Fact]
    public async Task a_migration_changes_the_rows_of_every_workspace()
    {
        var database = await _operator.Open();
        await database.For(Guid.CreateVersion7()).Add("first");
        await database.For(Guid.CreateVersion7()).Add("second");

        await Migrate([OperatorDatabase.Notes, File("0002_upper.sql", "update tests.note set text = upper(text)")]);

        (await Ask<string>("select string_agg(text, ' ' order by id) from tests.note")).ShouldBe("FIRST SECOND");
    }

    [Fact]
    public async Task a_migration_verifies_a_foreign_key_in_every_workspace()
    {
        var key = File(
            "0002_key.sql",
            "alter table tests.note add parent uuid; update tests.note set parent = id; alter table tests.note add foreign key (parent) references tests.note (id)");
        var wrongKey = File(
            "0003_wrong.sql",
            "update tests.note set parent = gen_random_uuid() where text = 'orphan'");
        var database = await _operator.Open();
        await database.For(Guid.CreateVersion7()).Add("child");
        await database.For(Guid.CreateVersion7()).Add("orphan");
        await Migrate([OperatorDatabase.Notes, key]);

        (await Refused(OperatorDatabase.Notes, key, wrongKey)).ShouldContain("foreign key");
        (await Ask<long>("select count(*) from tests.note where parent = id")).ShouldBe(2);
    }

    [Fact]
    public async Task no_setting_of_a_migration_outlives_it()
    {
        await using var owner = await _operator.OpenOwner();
        await new Migrator(owner, NullLogger.Instance).Migrate(
            OperatorDatabase.SchemaFiles([OperatorDatabase.Notes]).Modules, TestContext.Current.CancellationToken);
        await using var command = owner.CreateCommand();
        command.CommandText = "select current_setting('socle.migrating', true) || current_setting('socle.workspace', true)";

        (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe("");
    }

    [Fact]
    public async Task two_nodes_start_at_once_on_an_empty_database()
    {
        var nodes = await Task.WhenAll(new[] { "one", "two" }.Select(folder => Task.Run(() => Product.Start(
            [new TestModule(_ => { })], _operator.Settings(folder, server.MasterKeyFile), TestContext.Current.CancellationToken))));

        foreach (var node in nodes)
        {
            using var client = new HttpClient { BaseAddress = node.Address };
            (await client.GetAsync("/health/ready", TestContext.Current.CancellationToken)).IsSuccessStatusCode.ShouldBeTrue();
            await node.DisposeAsync();
        }
    }

    private static MigrationFile File(string name, string sql) => new("tests", name, sql);

    private Task<OpenedDatabase> Migrate(MigrationFile[] files) => _operator.Open(files);

    private async Task<string> Refused(params MigrationFile[] files) => (await Should.ThrowAsync<MigrationException>(() => Migrate(files))).Message;

    private Task<T> Ask<T>(string sql) => Sql.Ask<T>(_operator.Superuser, sql);
}
