using Npgsql;
using Socle.Kernel.Storage;
using Socle.Kernel.Tests.Nodes;

namespace Socle.Kernel.Tests.Storage;

/// <summary>Whoever takes over the role that serves has a workspace's rows, and no way to the others' by SQL alone but the setting itself.</summary>
public sealed class ServingRoleTests(NodeServer server) : IAsyncLifetime
{
    private readonly Guid _ours = Guid.CreateVersion7();
    private OperatorDatabase _operator = null!; // set before each test
    private OpenedDatabase _database = null!; // set before each test

    public async ValueTask InitializeAsync()
    {
        _operator = await OperatorDatabase.Create(server);
        _database = await _operator.Open();
        await _database.For(_ours).Add("ours");
        await _database.For(Guid.CreateVersion7()).Add("theirs");
    }

    public ValueTask DisposeAsync() => _operator.DisposeAsync();

    [Theory]
    [InlineData("alter table tests.note disable row level security")]
    [InlineData("alter table tests.note no force row level security")]
    [InlineData("drop policy workspace_isolation on tests.note")]
    [InlineData("create policy everything on tests.note using (true)")]
    [InlineData("alter policy workspace_isolation on tests.note using (true)")]
    [InlineData("alter table tests.note owner to socle_app")]
    [InlineData("truncate tests.note")]
    [InlineData("drop table tests.note")]
    [InlineData("alter role socle_app bypassrls")]
    [InlineData("alter role socle_app superuser")]
    [InlineData("create role another")]
    [InlineData("create schema another")]
    [InlineData("create table tests.another (id int)")]
    [InlineData("create table public.another (id int)")]
    [InlineData("create view kernel.another as select 1")]
    [InlineData("create or replace function kernel.current_workspace() returns uuid language sql as $$ select null::uuid $$")]
    [InlineData("create trigger another before insert on tests.note execute function suppress_redundant_updates_trigger()")]
    [InlineData("copy tests.note to '/tmp/note'")]
    [InlineData("copy tests.note to program 'cat'")]
    [InlineData("select pg_read_file('/etc/passwd')")]
    [InlineData("delete from kernel.migration")]
    [InlineData("update kernel.fingerprint set value = 'another'")]
    [InlineData("update kernel.data_protection_key set xml = ''")]
    [InlineData("set row_security = off; select * from tests.note")]
    public async Task the_serving_role_may_not(string sql)
    {
        var error = await Should.ThrowAsync<PostgresException>(() => Sql.Run(_database.App, $"set socle.workspace = '{_ours}'; {sql}"));

        error.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        (await Sql.Ask<long>(_operator.Superuser, "select count(*) from tests.note")).ShouldBe(2);
    }

    [Theory]
    [InlineData("set role")]
    [InlineData("set session authorization")]
    public async Task the_serving_role_may_not_become_the_owner(string become) =>
        (await Should.ThrowAsync<PostgresException>(() => Sql.Run(_database.App, $"{become} {_operator.Name}")))
            .SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);

    [Fact]
    public async Task the_serving_role_gains_nothing_by_saying_that_it_migrates() =>
        (await Sql.Ask<long>(_database.App, $"set socle.migrating = 'on'; set socle.workspace = '{_ours}'; select count(*) from tests.note"))
            .ShouldBe(1);

    [Fact]
    public async Task the_owner_sees_nothing_either_while_it_does_not_migrate() =>
        (await Sql.Ask<long>(_operator.Owner, $"set socle.workspace = '{_ours}'; select count(*) from tests.note")).ShouldBe(1);

    [Theory]
    [InlineData("superuser")]
    [InlineData("bypassrls")]
    [InlineData("createrole")]
    [InlineData("replication")]
    public async Task a_role_with_a_power_is_refused(string power) => await Refused($"create role {{0}} login {power} password '{{1}}'");

    [Theory]
    [InlineData("{2}")]
    [InlineData("pg_write_server_files")]
    [InlineData("pg_execute_server_program")]
    public async Task a_role_that_may_become_a_powerful_one_is_refused(string other) =>
        await Refused($"create role {{0}} login noinherit in role {other} password '{{1}}'");

    [Fact]
    public async Task a_role_that_owns_a_table_of_a_module_is_refused() =>
        await Refused("create role {0} login password '{1}'; alter table tests.note owner to {0}");

    [Fact]
    public async Task the_owner_and_the_superuser_are_refused_and_the_serving_role_is_not()
    {
        await DatabaseRoles.RefusePowerfulApp(_database.Database.App, CancellationToken.None);
        foreach (var powerful in new[] { _operator.Owner, _operator.Superuser })
        {
            await using var source = NpgsqlDataSource.Create(powerful);
            await Should.ThrowAsync<MigrationException>(() => DatabaseRoles.RefusePowerfulApp(source, CancellationToken.None));
        }
    }

    private async Task Refused(string makeRole)
    {
        var (role, password) = ($"role_{Guid.CreateVersion7():n}", "f00d");
        await Sql.Run(_operator.Superuser, makeRole.Replace("{0}", role, StringComparison.Ordinal)
            .Replace("{1}", password, StringComparison.Ordinal).Replace("{2}", _operator.Name, StringComparison.Ordinal));
        var app = new NpgsqlConnectionStringBuilder(_operator.Superuser) { Username = role, Password = password };
        await using var source = NpgsqlDataSource.Create(app.ConnectionString);

        (await Should.ThrowAsync<MigrationException>(() => DatabaseRoles.RefusePowerfulApp(source, CancellationToken.None))).Message.ShouldContain(role);
    }
}
