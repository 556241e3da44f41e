using System.Net.Http.Json;
using System.Text;
using Socle.TestKit;
using Socle.Vault.Secrets;

namespace Socle.Vault.Tests.Secrets;

/// <summary>A <c>.env</c> text, or the environment, in one act.</summary>
public sealed class ImportTests(VaultServer server)
{
    private const string Text =
        """
        # a comment
        OPENAI_API_KEY=sk-abc # its key
        export STRIPE_KEY = 'a $b "c" \n'
        EMPTY_QUOTE="" 
        """;

    [Theory]
    [InlineData("A=b", "A=b")]
    [InlineData("A=b # c", "A=b")]
    [InlineData("A=b#c", "A=b#c")]
    [InlineData("  export A = b  ", "A=b")]
    [InlineData("A='b # \\n c'", "A=b # \\n c")]
    [InlineData("A=\"b\\n\\\"c\\\\\"  # d", "A=b\n\"c\\")]
    [InlineData("A=\"b\nc\"\nD=e", "A=b\nc|D=e")]
    [InlineData("A=b\r\nC=d\r\n", "A=b|C=d")]
    [InlineData("A=1\nA=2", "A=2")]
    [InlineData("# A=1\n\n", "")]
    [InlineData("A=b=c", "A=b=c")]
    [InlineData("A=clé 🔑", "A=clé 🔑")]
    public void reads_what_such_files_hold(string text, string expected)
    {
        using var file = DotEnv.Parse(Encoding.UTF8.GetBytes(text));

        file.BadLines.ShouldBeEmpty();
        string.Join('|', file.Values.Select(pair => $"{pair.Key}={Encoding.UTF8.GetString(pair.Value.Span)}")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("A=1\nnonsense\nB=2", 2)]
    [InlineData("1A=b", 1)]
    [InlineData("A=", 1)]
    [InlineData("A=\"b", 1)]
    [InlineData("A='b' c", 1)]
    [InlineData("A=\"x\ny\"\n=b", 3)]
    public void says_which_line_is_none(string text, int line)
    {
        using var file = DotEnv.Parse(Encoding.UTF8.GetBytes(text));

        file.BadLines.ShouldBe([line]);
    }

    [Fact]
    public async Task imports_all_of_a_file_or_nothing()
    {
        var account = await server.NewAccount();
        var client = account.Client;

        (await (await client.PostAsJsonAsync("/api/vault/secrets/import", new { text = Text })).Problem(422)).GetProperty("detail").GetString()!
            .ShouldContain("4");
        (await (await client.GetAsync("/api/vault/secrets")).Json()).GetProperty("items").GetArrayLength().ShouldBe(0);

        using var plain = new StringContent(Text.Replace("EMPTY_QUOTE=\"\"", "", StringComparison.Ordinal), Encoding.UTF8, "text/plain");
        var answer = await (await client.PostAsync("/api/vault/secrets/import", plain)).Json();

        answer.GetProperty("imported").EnumerateArray().Select(one => one.GetProperty("name").GetString()).ShouldBe(["OPENAI_API_KEY", "STRIPE_KEY"]);
        (await server.Node.Services.Read(account.WorkspaceId, "OPENAI_API_KEY")).ShouldBe("sk-abc");
        (await server.Node.Services.Read(account.WorkspaceId, "STRIPE_KEY")).ShouldBe("a $b \"c\" \\n");
    }

    [Fact]
    public async Task stores_nothing_of_an_import_that_would_be_too_many()
    {
        var account = await server.NewAccount();
        await account.Client.Put("FIRST", "x");
        await server.Sql<object>(
            """
            insert into vault.secret (id, name, version, created_at, updated_at, workspace_id)
            select gen_random_uuid(), 'N' || n, 1, now(), now(), @w from generate_series(1, 998) n
            """,
            account.WorkspaceId);

        (await (await account.Client.PostAsJsonAsync("/api/vault/secrets/import", new { text = "A=1\nB=2" })).Problem(422)).Type()
            .ShouldBe("/problems/too-many-secrets");

        (await server.Sql<long>("select count(*) from vault.secret where workspace_id = @w", account.WorkspaceId)).ShouldBe(999);
    }

    [Fact]
    public async Task refuses_a_body_that_is_no_import()
    {
        var client = (await server.NewAccount()).Client;

        (await (await client.PostAsync("/api/vault/secrets/import", new StringContent("{", Encoding.UTF8, "application/json"))).Problem(400)).Type()
            .ShouldBe("/problems/malformed-json");
        await (await client.PostAsJsonAsync("/api/vault/secrets/import", new { })).Problem(422);
        await (await client.PostAsJsonAsync("/api/vault/secrets/import", new { text = new string('x', 300_000) })).Problem(413);
        await (await client.PostAsync("/api/vault/secrets/import", new StringContent("A=b", Encoding.UTF8, "text/html"))).Problem(415);
    }

    [Fact]
    public async Task the_operator_imports_variables_of_the_environment_by_name()
    {
        await using var node = await VaultNode.Start(server);
        Environment.SetEnvironmentVariable("VAULT_TEST_KEY", "de l’environnement");

        var answer = await node.Operator.PostAsJsonAsync("/api/vault/secrets/import-environment", new { names = new[] { "VAULT_TEST_KEY" } });
        (await answer.Json()).GetProperty("imported").GetArrayLength().ShouldBe(1);

        (await node.Services.Read(node.Workspace, "VAULT_TEST_KEY")).ShouldBe("de l’environnement");
        foreach (var name in new[] { "SOCLE_DATABASE", "NOT_THERE", "" })
        {
            await (await node.Operator.PostAsJsonAsync("/api/vault/secrets/import-environment", new { names = new[] { name } })).Problem(422);
        }
    }
}
