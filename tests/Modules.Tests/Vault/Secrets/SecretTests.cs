using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Socle.Contracts.Vault;
using Socle.Kernel.Workspaces;
using Socle.TestKit;

namespace Socle.Vault.Tests.Secrets;

/// <summary>Secrets as people keep them and modules use them.</summary>
public sealed class SecretTests(VaultServer server)
{
    [Fact]
    public async Task gives_a_value_to_a_module_and_to_nobody_else()
    {
        var account = await server.NewAccount();
        var value = $"clé très secrète {Guid.CreateVersion7()}";

        (await account.Client.Put("OPENAI_API_KEY", value)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await server.Node.Services.Read(account.WorkspaceId, "OPENAI_API_KEY")).ShouldBe(value);
        foreach (var route in new[] { "secrets", "secrets/OPENAI_API_KEY", "encryption", "audit" })
        {
            (await (await account.Client.GetAsync($"/api/vault/{route}")).Content.ReadAsStringAsync()).ShouldNotContain(value[^20..]);
        }

        var stored = await server.Sql<byte[]>("select sealed from vault.secret_version where workspace_id = @w", account.WorkspaceId);
        Encoding.Latin1.GetString(stored!).ShouldNotContain(value[^20..]);
    }

    [Fact]
    public async Task counts_and_dates_each_use_and_not_the_question_whether_it_is_there()
    {
        var account = await server.NewAccount();
        await account.Client.Put("KEY", "valeur");

        (await server.Secrets(account.WorkspaceId, secrets => secrets.IsAvailable("KEY", CancellationToken.None).AsTask())).ShouldBeTrue();
        var before = await First(account);
        await server.Node.Services.Read(account.WorkspaceId, "KEY");
        await server.Node.Services.Read(account.WorkspaceId, "KEY");
        var after = await First(account);

        before.GetProperty("uses").GetInt64().ShouldBe(0);
        before.TryGetProperty("lastUsedAt", out _).ShouldBeFalse();
        after.GetProperty("uses").GetInt64().ShouldBe(2);
        after.GetProperty("lastUsedAt").GetDateTimeOffset().ShouldBeGreaterThan(before.GetProperty("createdAt").GetDateTimeOffset());
    }

    [Fact]
    public async Task clears_the_value_after_its_use()
    {
        var account = await server.NewAccount();
        await account.Client.Put("KEY", "valeur");
        ReadOnlyMemory<byte> kept = default;

        await server.Secrets(account.WorkspaceId, secrets => secrets.Use(
            "KEY",
            value =>
            {
                kept = value;
                Encoding.UTF8.GetString(value.Span).ShouldBe("valeur");
                return Task.CompletedTask;
            },
            CancellationToken.None));

        kept.Length.ShouldBe(6);
        kept.ToArray().ShouldAllBe(octet => octet == 0);
    }

    [Fact]
    public async Task keeps_the_secrets_of_two_workspaces_apart()
    {
        var (one, other) = (await server.NewAccount(), await server.NewAccount());
        await one.Client.Put("KEY", "un");
        await other.Client.Put("KEY", "autre");

        (await server.Node.Services.Read(one.WorkspaceId, "KEY")).ShouldBe("un");
        (await other.Client.DeleteAsync("/api/vault/secrets/KEY")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await server.Node.Services.Read(one.WorkspaceId, "KEY")).ShouldBe("un");
        (await server.Secrets(other.WorkspaceId, secrets => secrets.IsAvailable("KEY", CancellationToken.None).AsTask())).ShouldBeFalse();
        await (await other.Client.GetAsync("/api/vault/secrets/KEY")).Problem(404);
    }

    [Fact]
    public async Task tells_the_other_node_what_came_and_went()
    {
        var other = await server.StartAnotherNode();
        var account = await server.NewAccount();
        var elsewhere = other.Services.GetRequiredService<WorkspaceScopes>();
        (await Available()).ShouldBeFalse();

        await account.Client.Put("KEY", "valeur");
        (await Steps.Soon(Available)).ShouldBeTrue();
        (await other.Services.Read(account.WorkspaceId, "KEY")).ShouldBe("valeur");
        await account.Client.DeleteAsync("/api/vault/secrets/KEY");
        (await Steps.Soon(async () => !await Available())).ShouldBeTrue();

        Task<bool> Available() => elsewhere.Run(
            account.WorkspaceId, services => services.GetRequiredService<ISecrets>().IsAvailable("KEY", CancellationToken.None).AsTask());
    }

    [Fact]
    public async Task keeps_versions_and_goes_back_to_one()
    {
        var account = await server.NewAccount();
        await account.Client.Put("KEY", "première");

        (await (await account.Client.PostAsJsonAsync("/api/vault/secrets/KEY/rotate", new { value = "deuxième" })).Json())
            .GetProperty("version").GetInt32().ShouldBe(2);
        (await server.Node.Services.Read(account.WorkspaceId, "KEY")).ShouldBe("deuxième");
        (await (await account.Client.PostAsJsonAsync("/api/vault/secrets/KEY/rotate", new { fromVersion = 1 })).Json())
            .GetProperty("version").GetInt32().ShouldBe(3);
        (await server.Node.Services.Read(account.WorkspaceId, "KEY")).ShouldBe("première");
        (await (await account.Client.PostAsync("/api/vault/secrets/KEY/rotate", null)).Json()).GetProperty("version").GetInt32().ShouldBe(4);
        (await server.Node.Services.Read(account.WorkspaceId, "KEY")).ShouldBe("première");

        await (await account.Client.PostAsJsonAsync("/api/vault/secrets/KEY/rotate", new { fromVersion = 99 })).Problem(404);
        await (await account.Client.PostAsync("/api/vault/secrets/OTHER/rotate", null)).Problem(404);
        for (var more = 0; more < 12; more++)
        {
            await account.Client.Put("KEY", $"encore {more}");
        }

        var versions = (await (await account.Client.GetAsync("/api/vault/secrets/KEY")).Json()).GetProperty("versions");
        versions.EnumerateArray().Select(version => version.GetProperty("version").GetInt32()).ShouldBe(Enumerable.Range(7, 10).Reverse());
    }

    [Fact]
    public async Task gives_every_writer_at_once_a_version_of_its_own()
    {
        var account = await server.NewAccount();

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(n => account.Client.Put("KEY", $"valeur {n}")));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.NoContent);
        (await First(account)).GetProperty("version").GetInt32().ShouldBe(12);
        (await server.Node.Services.Read(account.WorkspaceId, "KEY")).ShouldNotBeNull();
        (await server.Sql<long>("select count(*) from vault.data_key where workspace_id = @w", account.WorkspaceId)).ShouldBe(1);
    }

    [Fact]
    public async Task gives_an_expired_secret_to_nobody_and_reminds_of_it_before()
    {
        var account = await server.NewAccount();
        await account.Client.Put("SOON", "valeur", DateTimeOffset.Parse("2999-01-01T00:00:00Z", null));
        await (await account.Client.Put("PAST", "valeur", DateTimeOffset.Parse("2001-01-01T00:00:00Z", null))).Problem(422);
        (await server.Secrets(account.WorkspaceId, State("SOON"))).ShouldBe(SecretState.Available);

        // Its end is moved to where a reminder is due at once.
        await account.Client.Put("SOON", "valeur", TimeProvider.System.GetUtcNow().AddHours(6));
        (await Steps.Soon(() => server.Sql<bool>(
            "select exists (select from kernel.outbox where workspace_id = @w and event like '%SecretExpiring%')", account.WorkspaceId))).ShouldBeTrue();

        await server.Sql<object>("update vault.secret set expires_at = now() - interval '1 second' where workspace_id = @w", account.WorkspaceId);
        (await server.Secrets(account.WorkspaceId, State("SOON"))).ShouldNotBe(SecretState.Available);
        (await (await account.Client.GetAsync("/api/vault/secrets?expiring=14")).Json()).GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task refuses_names_and_values_that_are_none()
    {
        var client = (await server.NewAccount()).Client;

        (await (await client.Put("1KEY", "x")).Problem(422)).Type().ShouldBe("/problems/secret-name");
        (await (await client.Put("avec espace", "x")).Problem(422)).Type().ShouldBe("/problems/secret-name");
        (await (await client.Put(new string('a', 129), "x")).Problem(422)).Type().ShouldBe("/problems/secret-name");
        (await (await client.Put("KEY", "")).Problem(400)).GetProperty("errors").GetProperty("value")[0].GetString()!.ShouldContain("octets");
        await (await client.Put("KEY", new string('x', 65_537))).Problem(400);
        await (await client.PutAsJsonAsync("/api/vault/secrets/KEY", new { value = 12 })).Problem(400);
        await (await client.PutAsJsonAsync("/api/vault/secrets/KEY", new { })).Problem(400);
        (await client.Put("KEY", new string('x', 65_536))).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task lists_by_name_in_pages_with_a_search()
    {
        var account = await server.NewAccount();
        foreach (var name in new[] { "B_KEY", "A_KEY", "C_TOKEN" })
        {
            await account.Client.Put(name, "x");
        }

        var first = await (await account.Client.GetAsync("/api/vault/secrets?limit=2&total=true")).Json();
        var second = await (await account.Client.GetAsync($"/api/vault/secrets?limit=2&cursor={first.GetProperty("nextCursor").GetString()}")).Json();
        var found = await (await account.Client.GetAsync("/api/vault/secrets?search=tok")).Json();

        Names(first).ShouldBe(["A_KEY", "B_KEY"]);
        first.GetProperty("total").GetInt64().ShouldBe(3);
        Names(second).ShouldBe(["C_TOKEN"]);
        Names(found).ShouldBe(["C_TOKEN"]);
    }

    [Fact]
    public async Task a_module_keeps_and_removes_secrets_of_its_own()
    {
        var account = await server.NewAccount();

        (await server.Secrets(account.WorkspaceId, secrets => secrets.Put("connectors.stripe", "valeur"u8.ToArray(), CancellationToken.None)))
            .ShouldBe(SecretState.Available);
        (await server.Node.Services.Read(account.WorkspaceId, "connectors.stripe")).ShouldBe("valeur");
        (await server.Secrets(account.WorkspaceId, secrets => secrets.Remove("connectors.stripe", CancellationToken.None))).ShouldBeTrue();
        (await server.Secrets(account.WorkspaceId, State("connectors.stripe"))).ShouldBe(SecretState.Absent);
        await Should.ThrowAsync<ArgumentException>(() => server.Secrets(
            account.WorkspaceId, secrets => secrets.Put("pas un nom", "valeur"u8.ToArray(), CancellationToken.None)));
    }

    private static Func<ISecrets, Task<SecretState>> State(string name) =>
        secrets => secrets.Use(name, _ => Task.CompletedTask, CancellationToken.None);

    private static IEnumerable<string?> Names(System.Text.Json.JsonElement page) =>
        page.GetProperty("items").EnumerateArray().Select(secret => secret.GetProperty("name").GetString());

    private static async Task<System.Text.Json.JsonElement> First(TestAccount account) =>
        (await (await account.Client.GetAsync("/api/vault/secrets")).Json()).GetProperty("items")[0];
}
