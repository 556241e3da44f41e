using Npgsql;
using Socle.Kernel.Storage;
using Socle.Kernel.Tests.Nodes;

namespace Socle.Kernel.Tests.Storage;

/// <summary>A workspace never sees another, and work that names none fails loudly.</summary>
public sealed class WorkspaceIsolationTests(NodeServer server) : IAsyncLifetime
{
    private readonly Guid _ours = Guid.CreateVersion7();
    private readonly Guid _theirs = Guid.CreateVersion7();
    private OperatorDatabase _operator = null!; // set before each test
    private OpenedDatabase _database = null!; // set before each test

    public async ValueTask InitializeAsync()
    {
        _operator = await OperatorDatabase.Create(server);
        _database = await _operator.Open([OperatorDatabase.Notes], connections: 1);
    }

    public ValueTask DisposeAsync() => _operator.DisposeAsync();

    [Fact]
    public async Task twelve_workspaces_share_one_connection_and_each_sees_its_own()
    {
        await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            var workspace = Guid.CreateVersion7();
            for (var count = 1; count <= 10; count++)
            {
                await _database.For(workspace).Add(workspace.ToString());
                (await _database.For(workspace).Texts()).ShouldBe(Enumerable.Repeat(workspace.ToString(), count));
            }
        }));

        (await _database.System.One<string>("select coalesce(current_setting('socle.workspace', true), '')", null, CancellationToken.None))
            .ShouldBe("");
        (await Sql.Ask<long>(_operator.Superuser, "select count(*) from tests.note")).ShouldBe(120);
    }

    [Fact]
    public async Task a_scope_without_a_workspace_is_refused_before_anything_is_asked()
    {
        var db = new WorkspaceDb(_database.Session(null));

        await Should.ThrowAsync<InvalidOperationException>(db.Texts);
        await Should.ThrowAsync<InvalidOperationException>(() => db.Add("anything"));
        await Should.ThrowAsync<InvalidOperationException>(() => db.Run(() => Task.CompletedTask, CancellationToken.None));
        (await Sql.Ask<long>(_operator.Superuser, "select count(*) from tests.note")).ShouldBe(0);
    }

    [Fact]
    public async Task an_isolated_table_fails_loudly_where_no_workspace_is_set()
    {
        await Should.ThrowAsync<PostgresException>(Count); // a new connection: the setting has never been
        await _database.For(_ours).Add("ours"); // and the same one, where it has been
        await Should.ThrowAsync<PostgresException>(Count);
        await Should.ThrowAsync<PostgresException>(() => _database.System.Execute("delete from tests.note", null, CancellationToken.None));
        await Should.ThrowAsync<PostgresException>(() =>
            _database.System.Execute("insert into tests.note (id, text) values (gen_random_uuid(), '')", null, CancellationToken.None));
        (await _database.For(_ours).Texts()).ShouldBe(["ours"]);

        async Task Count()
        {
            await Sql.Run(_operator.Superuser, $"insert into tests.note values (gen_random_uuid(), 'theirs', '{_theirs}')");
            await _database.System.Value<long>("select count(*) from tests.note", null, CancellationToken.None);
        }
    }

    [Fact]
    public async Task a_row_of_another_workspace_is_neither_read_nor_changed_nor_removed()
    {
        var id = await _database.For(_theirs).Add("theirs");
        var db = _database.For(_ours);

        (await db.One<string>("select text from tests.note where id = @id", new { id }, CancellationToken.None)).ShouldBeNull();
        (await db.Execute("update tests.note set text = 'changed' where id = @id", new { id }, CancellationToken.None)).ShouldBe(0);
        (await db.Execute("delete from tests.note", null, CancellationToken.None)).ShouldBe(0);
        (await db.Value<long>("select count(*) from tests.note where workspace_id = @_theirs", new { _theirs }, CancellationToken.None)).ShouldBe(0);
        (await _database.For(_theirs).Texts()).ShouldBe(["theirs"]);
    }

    [Fact]
    public async Task a_row_is_neither_made_in_nor_moved_to_another_workspace()
    {
        var db = _database.For(_ours);
        var id = await db.Add("ours");

        (await Refused("insert into tests.note (id, text, workspace_id) values (gen_random_uuid(), '', @other)"))
            .ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        (await Refused("update tests.note set workspace_id = @other where id = @id")).ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        // An upsert meets the row of the other workspace, and may not take it over.
        var theirs = await _database.For(_theirs).Add("theirs");
        (await Refused("insert into tests.note (id, text) values (@theirs, 'taken') on conflict (id) do update set text = 'taken'", theirs))
            .ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        (await _database.For(_theirs).Texts()).ShouldBe(["theirs"]);

        async Task<string> Refused(string sql, Guid? theirs = null) => (await Should.ThrowAsync<PostgresException>(
            () => db.Execute(sql, new { other = _theirs, id, theirs }, CancellationToken.None))).SqlState;
    }

    [Fact]
    public async Task a_statement_cannot_name_its_workspace_by_a_parameter_of_its_own()
    {
        await _database.For(_theirs).Add("theirs");

        (await _database.For(_ours).Many<string>(
            "select text from tests.note where @workspace <> ''", new { workspace = _theirs.ToString() }, CancellationToken.None)).ShouldBeEmpty();
    }
}
