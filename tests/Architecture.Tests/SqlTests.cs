using System.Text.RegularExpressions;
using Socle.TestKit;

namespace Socle.Architecture.Tests;

/// <summary>No module touches another's tables, and what works for no workspace is known by name.</summary>
public sealed partial class SqlTests
{
    // Functions of the kernel that every module may call.
    private static readonly string[] OpenToAll = ["kernel.current_workspace", "kernel.isolate_by_workspace"];

    // Each class that works for no workspace, and why.
    private static readonly Dictionary<string, string> SystemDbCallers = new()
    {
        ["src/Kernel/Events/DeliveryStore.cs"] = "a pump delivers for every workspace",
        ["src/Kernel/Events/EventServices.cs"] = "makes the stores of the pump",
        ["src/Kernel/Events/HandledMark.cs"] = "a mark has no content, and events of no workspace have one too",
        ["src/Kernel/Events/Outbox.cs"] = "an event of no workspace goes the same way",
        ["src/Kernel/Events/EventDispatcher.cs"] = "reads an event before its workspace is known",
        ["src/Kernel/Events/ParkedEvents.cs"] = "the operator sees what waits in every workspace",
        ["src/Kernel/Events/PurgeEvents.cs"] = "cleans up for every workspace",
        ["src/Kernel/Modules/KernelServices.cs"] = "registers it",
        ["src/Modules/Chatbots/Retrieval/Analysis/PostgresStemmer.cs"] = "stems words, reads no table",
        ["src/Modules/Chatbots/Widget/WidgetAccess.cs"] = "a visitor has a key and no workspace yet",
        ["src/Modules/Identity/Access/AccessStore.cs"] = "who asks is known before the workspace",
        ["src/Modules/Identity/Accounts/AccountStore.cs"] = "a person belongs to several workspaces",
        ["src/Modules/Identity/Accounts/NewAccounts.cs"] = "an account and its workspace begin together",
        ["src/Modules/Identity/Closing/AccountClosing.cs"] = "a person is in several workspaces, or in none",
        ["src/Modules/Identity/Closing/AccountExportStore.cs"] = "what is kept about a person, in every workspace",
        ["src/Modules/Identity/Closing/ClosedAccounts.cs"] = "a workspace ends with the account of its last member",
        ["src/Modules/Identity/Closing/ClosingStore.cs"] = "a person is in several workspaces, or in none",
        ["src/Modules/Identity/Invitations/AcceptInvitation.cs"] = "who accepts is not in the workspace yet",
        ["src/Modules/Identity/Invitations/InvitationStore.cs"] = "found by its token, before its workspace is known",
        ["src/Modules/Identity/Mails/EmailTokenStore.cs"] = "found by its token, before anybody is signed in",
        ["src/Modules/Identity/Recovery/CredentialChange.cs"] = "a password belongs to no workspace",
        ["src/Modules/Identity/Recovery/EmailChanges.cs"] = "an address belongs to no workspace",
        ["src/Modules/Identity/Sessions/SessionStore.cs"] = "a session passes from one workspace to another",
        ["src/Modules/Identity/Throttling/ThrottleStore.cs"] = "counts before anybody is signed in",
        ["src/Modules/Identity/Tokens/SigningKeyStore.cs"] = "the same keys for every workspace",
        ["src/Modules/Identity/Workspaces/MemberStore.cs"] = "memberships say which workspace a person may enter",
        ["src/Modules/Identity/Workspaces/Members.cs"] = "a membership and its sessions end together",
        ["src/Modules/Identity/Workspaces/NewWorkspaces.cs"] = "makes the workspace itself",
        ["src/Modules/Identity/Workspaces/WorkspaceStore.cs"] = "the list of workspaces itself",
        ["src/Modules/Vault/Audit/AuditStore.cs"] = "an act is recorded before its workspace is known too; the ends of all chains are anchored together",
        ["src/Modules/Vault/Encryption/WrappingKeyStore.cs"] = "the same wrapping keys for every workspace",
        ["src/Modules/Vault/Keys/KeyHashStore.cs"] = "a machine has a key and no workspace yet",
    };

    public static TheoryData<string> Modules => [.. TestServer.Modules.Select(module => module.GetType().Name)];

    [Theory]
    [MemberData(nameof(Modules))]
    public void a_module_reaches_its_own_tables_alone(string type)
    {
        var module = TestServer.Modules.Single(module => module.GetType().Name == type);
        var folder = $"src/Modules/{type[..^"Module".Length]}/";
        var wrong =
            from file in Checkout.Under(folder, ".cs", ".sql")
            from name in Uses(file)
            where !name.StartsWith($"{module.Name}.", StringComparison.Ordinal) && !OpenToAll.Contains(name)
            select $"{file}: {name}";

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void the_kernel_knows_no_table_of_a_module() =>
        Checkout.Under("src/Kernel/", ".cs", ".sql").SelectMany(Uses).Where(name => !name.StartsWith("kernel.", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void no_statement_leaves_out_the_schema()
    {
        var wrong =
            from file in Checkout.Under("src/", ".cs").Where(file => !file.StartsWith("src/DocumentReader", StringComparison.Ordinal))
            from literal in SchemaUse.Literals(Checkout.Read(file))
            from name in Bare(literal)
            select $"{file}: {name}";

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void only_these_work_for_no_workspace() =>
        Checkout.Under("src/", ".cs").Where(file => !file.StartsWith("src/Kernel/Storage/", StringComparison.Ordinal) && AsksForSystemDb().IsMatch(Checkout.Read(file)))
            .ShouldBe(SystemDbCallers.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void no_module_goes_around_the_workspace()
    {
        var wrong = Checkout.Under("src/Modules/", ".cs").Where(file => OwnConnection().IsMatch(Checkout.Read(file)));

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("select a from auth.account", "auth.account")]
    [InlineData("select \"auth\".\"account\" from x", "auth.account")]
    [InlineData("insert into x -- auth.account", "")]
    [InlineData("select account.id from @auth.account", "")]
    [InlineData("select oauth.account", "")]
    [InlineData("call kernel.isolate_by_workspace('auth.account')", "kernel.isolate_by_workspace auth.account")]
    public void finds_the_schemas_in_a_statement(string sql, string names) => string.Join(' ', SchemaUse.Of(sql)).ShouldBe(names);

    [Theory]
    [InlineData("select a from account where b", "account")]
    [InlineData("insert into account (a) values (1)", "account")]
    [InlineData("with mine as (select 1) select a from mine join auth.account on true", "")]
    [InlineData("select a from unnest(@a) a", "")]
    public void finds_a_table_without_its_schema(string sql, string table) => string.Join(' ', Bare(sql)).ShouldBe(table);

    [Fact]
    public void finds_the_statements_of_the_sources() => Checkout.Under("src/Modules/", ".cs").SelectMany(Uses).Distinct().Count().ShouldBeGreaterThan(5);

    private static IEnumerable<string> Bare(string sql) =>
        Unqualified().Matches(sql).Select(match => match.Groups["name"].Value).Where(name => !Names(sql).Contains(name));

    private static IEnumerable<string> Uses(string file) => Path.GetExtension(file) == ".sql"
        ? SchemaUse.Of(Checkout.Read(file))
        : SchemaUse.Literals(Checkout.Read(file)).SelectMany(SchemaUse.Of);

    // What the statement itself names: common table expressions, aliases of functions.
    private static HashSet<string> Names(string sql) => [.. Named().Matches(sql).Select(match => match.Groups["name"].Value)];

    [GeneratedRegex(@"\b(?:insert\s+into|delete\s+from)\s+(?<name>[a-z_]+)\b(?!\.)|\b(?:from|join)\s+(?<name>[a-z_]+)\b(?!\s*\()(?!\.)")]
    private static partial Regex Unqualified();

    [GeneratedRegex(@"\b(?<name>[a-z_]+)\s*(?:\([^)]*\)\s*)?as\s+(?:not\s+)?(?:materialized\s+)?\(|(?<name>pg_[a-z_]+|now|current_user)")]
    private static partial Regex Named();

    [GeneratedRegex(@"\bSystemDb\s+\w+\s*(?:[,);]|=>)|<SystemDb>|new SystemDb\(")]
    private static partial Regex AsksForSystemDb();

    [GeneratedRegex(@"\bNpgsqlConnection\b|\bNpgsqlDataSource\b|\bOpenConnection")]
    private static partial Regex OwnConnection();
}
