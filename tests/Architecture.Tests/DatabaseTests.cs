using System.Text.RegularExpressions;
using Dapper;

namespace Socle.Architecture.Tests;

/// <summary>The schema of the running product: every table is isolated or says why not, and no key reaches across workspaces.</summary>
public sealed partial class DatabaseTests(AnonymousEndpointsTests.Product product) : IClassFixture<AnonymousEndpointsTests.Product>
{
    // Functions that run with the rights of their owner: each must keep workspaces apart itself.
    private static readonly string[] DefinerFunctions = [];

    [Fact]
    public async Task no_table_is_without_protection() => (await Ask("select table_name from kernel.unprotected_table")).ShouldBeEmpty();

    [Fact]
    public async Task every_foreign_key_between_isolated_tables_includes_the_workspace() => (await Ask(
        """
        select c.conrelid::regclass || ' ' || c.conname
        from pg_constraint c
        where c.contype = 'f'
          and exists (select from pg_policy p where p.polrelid = c.conrelid and p.polname = 'workspace_isolation')
          and exists (select from pg_policy p where p.polrelid = c.confrelid and p.polname = 'workspace_isolation')
          and not exists (
              select from unnest(c.conkey, c.confkey) k (here, there)
              join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.here
              join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.there
              where a.attname = 'workspace_id' and b.attname = 'workspace_id')
        """)).ShouldBeEmpty();

    // A primary key of one uuid tells nobody anything; any other value that must be unique would tell that another workspace has it.
    [Fact]
    public async Task every_unique_index_of_an_isolated_table_includes_the_workspace() => (await Ask(
        """
        select i.indexrelid::regclass::text
        from pg_index i
        where i.indisunique
          and exists (select from pg_policy p where p.polrelid = i.indrelid and p.polname = 'workspace_isolation')
          and not exists (
              select from pg_attribute a where a.attrelid = i.indrelid and a.attnum = any (i.indkey) and a.attname = 'workspace_id')
          and not (i.indisprimary and i.indnatts = 1 and exists (
              select from pg_attribute a where a.attrelid = i.indrelid and a.attnum = i.indkey[0] and a.atttypid = 'uuid'::regtype))
        """)).ShouldBeEmpty();

    [Fact]
    public async Task only_these_functions_run_with_the_rights_of_their_owner() => (await Ask(
        """
        select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema') order by 1
        """)).ShouldBe(DefinerFunctions);

    [Fact]
    public void every_table_of_a_migration_is_isolated_or_says_why_not()
    {
        foreach (var file in Checkout.Under("src/", ".sql").Concat(Checkout.Under("templates/", ".sql")).Where(file => file.Contains("/Migrations/", StringComparison.Ordinal)))
        {
            var sql = Checkout.Read(file);
            foreach (Match table in Table().Matches(sql))
            {
                IsProtected(sql, table.Groups["name"].Value).ShouldBeTrue($"{file}: {table.Groups["name"].Value}");
            }
        }
    }

    [Theory]
    [InlineData("create table a.b (id int); call kernel.isolate_by_workspace('a.b');", true)]
    [InlineData("create table a.b (id int); comment on table a.b is 'global: the reason';", true)]
    [InlineData("create table a.b (id int); comment on table a.b is 'a table';", false)]
    [InlineData("create unlogged table a.b (id int); call kernel.isolate_by_workspace('a.c');", false)]
    public void knows_a_protected_table(string sql, bool isProtected) =>
        IsProtected(sql, Table().Match(sql).Groups["name"].Value).ShouldBe(isProtected);

    private static bool IsProtected(string sql, string table) =>
        sql.Contains($"isolate_by_workspace('{table}')", StringComparison.Ordinal)
        || sql.Contains($"comment on table {table} is 'global: ", StringComparison.Ordinal);

    private async Task<IEnumerable<string>> Ask(string sql)
    {
        await using var connection = await product.Database.OpenAsSuperuser();
        return await connection.QueryAsync<string>(new CommandDefinition(sql, cancellationToken: TestContext.Current.CancellationToken));
    }

    [GeneratedRegex(@"create\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?(?<name>[\w.]+)")]
    private static partial Regex Table();
}
