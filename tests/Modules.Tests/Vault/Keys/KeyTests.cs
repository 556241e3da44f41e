using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Socle.TestKit;
using Socle.Vault.Keys;

namespace Socle.Vault.Tests.Keys;

/// <summary>Keys as a customer's machines use them.</summary>
public sealed class KeyTests(VaultServer server)
{
    [Fact]
    public async Task lets_a_machine_do_what_its_scopes_say_and_no_more()
    {
        var account = await server.NewAccount();
        using var reader = await Machine(account, new { name = "Lecture", scopes = new[] { "chatbots:read" } });
        using var writer = await Machine(account, new { name = "Écriture", scopes = new[] { "chatbots" } });

        (await reader.GetAsync("/api/chatbots")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await reader.PostAsJsonAsync("/api/chatbots", new { name = "Bot", language = "fr" })).Problem(403);
        (await writer.PostAsJsonAsync("/api/chatbots", new { name = "Bot", language = "fr" })).StatusCode.ShouldBe(HttpStatusCode.Created);
        await (await writer.DeleteAsync($"/api/chatbots/{Guid.CreateVersion7()}")).Problem(403);
        await (await writer.GetAsync("/api/vault/secrets")).Problem(403);
        (await (await reader.GetAsync("/api/chatbots")).Json()).GetProperty("items").GetArrayLength().ShouldBe(1);
        var stranger = await server.NewAccount();
        (await (await stranger.Client.GetAsync("/api/chatbots")).Json()).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task keeps_a_key_from_what_is_a_persons_own()
    {
        var account = await server.NewAccount();
        using var machine = await Machine(account, new { name = "Clé", scopes = new[] { "chatbots:manage", "vault:manage", "auth:read" } });

        foreach (var route in new[] { "/api/auth/me", "/api/auth/sessions" })
        {
            await (await machine.GetAsync(route)).Problem(403);
        }

        await (await machine.PostAsync("/api/auth/logout", null)).Problem(403);
        (await machine.GetAsync("/api/auth/members")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await machine.PostAsJsonAsync("/api/vault/keys", new { name = "Autre", scopes = new[] { "chatbots" } })).Problem(403)).Type()
            .ShouldBe("/problems/keys-by-people");
        await (await machine.PostAsync("/api/vault/master-key/rotate", null)).Problem(403);
        foreach (var scope in new[] { "auth", "auth:write", "auth:manage" })
        {
            (await (await account.Client.PostAsJsonAsync("/api/vault/keys", new { name = "x", scopes = new[] { scope } })).Problem(422)).Type()
                .ShouldBe("/problems/scope-people");
        }

        await (await account.Client.PostAsJsonAsync("/api/vault/keys", new { name = "x", scopes = new[] { "chatbots:own" } })).Problem(422);
    }

    [Fact]
    public async Task stores_a_hash_and_shows_the_key_once()
    {
        var account = await server.NewAccount();

        var made = await Create(account, new { name = "Clé", scopes = new[] { "ai" } });
        var key = made.GetProperty("key").GetString()!;
        var list = await (await account.Client.GetAsync("/api/vault/keys")).Content.ReadAsStringAsync();

        key.ShouldMatch("^sk_socle_[0-9A-Za-z]{36}$");
        list.ShouldNotContain(key[13..]);
        list.ShouldContain(key[..13]);
        (await server.Sql<string>("select k::text || h::text from vault.api_key k join vault.key_hash h on h.key_id = k.id where k.workspace_id = @w", account.WorkspaceId))!
            .ShouldNotContain(key[13..]);
        (await server.Sql<byte[]>("select hash from vault.key_hash where workspace_id = @w", account.WorkspaceId))
            .ShouldBe(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(key)));
    }

    [Fact]
    public async Task ends_a_key_at_once_here_and_soon_on_the_other_node()
    {
        var other = await server.StartAnotherNode();
        var account = await server.NewAccount();
        var made = await Create(account, new { name = "Clé", scopes = new[] { "chatbots" } });
        using var here = ClientOf(made, server.Address);
        using var there = ClientOf(made, other.Address);
        (await Steps.Soon(() => Task.FromResult(other.Services.GetRequiredService<VaultFeed>().IsFresh))).ShouldBeTrue();
        (await here.GetAsync("/api/chatbots")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await there.GetAsync("/api/chatbots")).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await account.Client.DeleteAsync($"/api/vault/keys/{Id(made)}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        await (await here.GetAsync("/api/chatbots")).Problem(401);
        (await Steps.Soon(async () => (await there.GetAsync("/api/chatbots")).StatusCode == HttpStatusCode.Unauthorized)).ShouldBeTrue();
        await (await account.Client.DeleteAsync($"/api/vault/keys/{Id(made)}")).Problem(404);
    }

    [Fact]
    public async Task asks_the_database_about_a_known_key_only_when_it_must()
    {
        var account = await server.NewAccount();
        var made = await Create(account, new { name = "Clé", scopes = new[] { "chatbots" } });
        using var machine = ClientOf(made, server.Address);
        (await Steps.Soon(() => Task.FromResult(server.Service<VaultFeed>().IsFresh))).ShouldBeTrue();
        (await machine.GetAsync("/api/chatbots")).StatusCode.ShouldBe(HttpStatusCode.OK);

        // Gone without a word: a warm check does not ask, and an interruption of what is heard makes it ask.
        await server.Sql<object>("delete from vault.key_hash where workspace_id = @w", account.WorkspaceId);
        (await machine.GetAsync("/api/chatbots")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await server.Sql<object>("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = 'socle' and (query ilike 'listen%' or query = 'select 1')");
        (await Steps.Soon(async () => (await machine.GetAsync("/api/chatbots")).StatusCode == HttpStatusCode.Unauthorized)).ShouldBeTrue();
    }

    [Fact]
    public async Task rerolls_with_an_overlap_and_keeps_what_the_key_may()
    {
        var account = await server.NewAccount();
        var first = await Create(account, new { name = "Clé", scopes = new[] { "chatbots" } });
        using var old = ClientOf(first, server.Address);

        var second = await (await account.Client.PostAsync($"/api/vault/keys/{Id(first)}/reroll", null)).Json();
        using var fresh = ClientOf(second, server.Address);
        (await old.GetAsync("/api/chatbots")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await fresh.GetAsync("/api/chatbots")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var third = await (await account.Client.PostAsJsonAsync($"/api/vault/keys/{Id(first)}/reroll", new { overlapSeconds = 0 })).Json();
        using var last = ClientOf(third, server.Address);
        await (await old.GetAsync("/api/chatbots")).Problem(401);
        await (await fresh.GetAsync("/api/chatbots")).Problem(401);
        (await last.GetAsync("/api/chatbots")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await (await account.Client.PostAsJsonAsync($"/api/vault/keys/{Id(first)}/reroll", new { overlapSeconds = 2_592_001 })).Problem(400);
    }

    [Fact]
    public async Task stops_at_its_end_and_while_it_is_disabled()
    {
        var account = await server.NewAccount();
        var made = await Create(account, new { name = "Clé", scopes = new[] { "chatbots" } });
        using var machine = ClientOf(made, server.Address);
        (await machine.GetAsync("/api/chatbots")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await account.Client.PatchAsJsonAsync($"/api/vault/keys/{Id(made)}", new { isEnabled = false });
        (await (await machine.GetAsync("/api/chatbots")).Problem(401)).Type().ShouldBe("/problems/key-over");
        await account.Client.PatchAsJsonAsync($"/api/vault/keys/{Id(made)}", new { isEnabled = true });
        (await machine.GetAsync("/api/chatbots")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await account.Client.PatchAsJsonAsync($"/api/vault/keys/{Id(made)}", new { expiresAt = "2001-01-01T00:00:00Z" });
        await (await machine.GetAsync("/api/chatbots")).Problem(401);
        (await (await account.Client.GetAsync($"/api/vault/keys/{Id(made)}")).Json()).GetProperty("status").GetString().ShouldBe("expired");
        await (await account.Client.PostAsJsonAsync("/api/vault/keys", new { name = "x", scopes = new[] { "ai" }, expiresAt = "2001-01-01T00:00:00Z" })).Problem(422);
    }

    [Fact]
    public async Task works_from_its_addresses_alone()
    {
        var account = await server.NewAccount();
        using var elsewhere = await Machine(account, new { name = "Ailleurs", scopes = new[] { "chatbots" }, limits = new { addresses = new[] { "203.0.113.0/24" } } });
        using var here = await Machine(account, new { name = "Ici", scopes = new[] { "chatbots" }, limits = new { addresses = new[] { "203.0.113.7", "127.0.0.0/8" } } });

        (await (await elsewhere.GetAsync("/api/chatbots")).Problem(403)).Type().ShouldBe("/problems/key-address");
        (await here.GetAsync("/api/chatbots")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await account.Client.PostAsJsonAsync("/api/vault/keys", new { name = "x", scopes = new[] { "ai" }, limits = new { addresses = new[] { "ici" } } }))
            .Problem(422)).Type().ShouldBe("/problems/key-limits");
    }

    [Fact]
    public async Task never_lets_more_through_than_its_rate_over_both_nodes()
    {
        var other = await server.StartAnotherNode();
        var account = await server.NewAccount();
        var made = await Create(account, new { name = "Clé", scopes = new[] { "chatbots" }, limits = new { rates = new[] { new { requests = 30, seconds = 3600 } } } });
        using var here = ClientOf(made, server.Address);
        using var there = ClientOf(made, other.Address);

        var answers = await Task.WhenAll(Enumerable.Range(0, 80).Select(n => (n % 2 == 0 ? here : there).GetAsync("/api/chatbots")));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(30);
        var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        (await refused.Problem(429)).Type().ShouldBe("/problems/key-too-fast");
        refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 3600);
    }

    [Fact]
    public async Task spends_its_credits_and_has_them_again_after_the_refill()
    {
        var account = await server.NewAccount();
        var made = await Create(account, new { name = "Clé", scopes = new[] { "chatbots" }, limits = new { credits = new { amount = 3, refill = "day" } } });
        using var machine = ClientOf(made, server.Address);

        for (var use = 0; use < 3; use++)
        {
            (await machine.GetAsync("/api/chatbots")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        (await (await machine.GetAsync("/api/chatbots")).Problem(429)).Type().ShouldBe("/problems/key-out-of-credits");
        (await (await account.Client.GetAsync($"/api/vault/keys/{Id(made)}")).Json()).GetProperty("creditsLeft").GetInt64().ShouldBe(0);
        await server.Sql<object>("update vault.api_key set credit_refill_at = now() where workspace_id = @w", account.WorkspaceId);
        (await Steps.Soon(async () => (await machine.GetAsync("/api/chatbots")).StatusCode == HttpStatusCode.OK)).ShouldBeTrue();
        (await (await account.Client.GetAsync($"/api/vault/keys/{Id(made)}")).Json()).GetProperty("creditsLeft").GetInt64().ShouldBe(2);
    }

    [Fact]
    public async Task gives_back_the_credits_it_did_not_use_when_the_node_stops()
    {
        var node = await server.StartAnotherNode();
        var account = await server.NewAccount();
        var made = await Create(account, new { name = "Clé", scopes = new[] { "chatbots" }, limits = new { credits = new { amount = 1000 } } });
        using var machine = ClientOf(made, node.Address);
        (await machine.GetAsync("/api/chatbots")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await node.DisposeAsync();

        var key = await (await account.Client.GetAsync($"/api/vault/keys/{Id(made)}")).Json();
        key.GetProperty("creditsLeft").GetInt64().ShouldBe(999);
        key.GetProperty("uses").GetInt64().ShouldBe(1);
    }

    [Fact]
    public async Task writes_down_its_last_use_without_the_address()
    {
        var account = await server.NewAccount();
        var made = await Create(account, new { name = "Clé", scopes = new[] { "chatbots" } });
        using var machine = ClientOf(made, server.Address);
        await machine.GetAsync("/api/chatbots");
        await machine.GetAsync("/api/chatbots");

        await server.Service<KeyUses>().Write(CancellationToken.None);

        var key = await (await account.Client.GetAsync($"/api/vault/keys/{Id(made)}")).Json();
        key.GetProperty("uses").GetInt64().ShouldBe(2);
        key.GetProperty("lastUsedAt").GetDateTimeOffset().ShouldBeGreaterThan(key.GetProperty("createdAt").GetDateTimeOffset());
        key.GetProperty("lastUsedFrom").GetString().ShouldBe("127.0.0.0/24");
    }

    [Fact]
    public async Task tells_whether_a_text_that_was_found_is_a_key()
    {
        var (account, stranger) = (await server.NewAccount(), await server.NewAccount());
        var key = (await Create(account, new { name = "Perdue", scopes = new[] { "ai" } })).GetProperty("key").GetString()!;

        (await Check(account, key)).GetProperty("known").GetProperty("name").GetString().ShouldBe("Perdue");
        (await Check(stranger, key)).TryGetProperty("known", out _).ShouldBeFalse();
        (await Check(stranger, key)).GetProperty("isWellFormed").GetBoolean().ShouldBeTrue();
        (await Check(account, key[..^1] + (key[^1] == 'a' ? 'b' : 'a'))).GetProperty("isWellFormed").GetBoolean().ShouldBeFalse();
        using var anybody = server.Anonymous();
        var format = await (await anybody.GetAsync("/api/vault/keys/format")).Json();
        Regex.Count($"token = \"{key}\";\nx{key}", format.GetProperty("pattern").GetString()!).ShouldBe(1);

        static async Task<JsonElement> Check(TestAccount by, string key) =>
            await (await by.Client.PostAsJsonAsync("/api/vault/keys/check", new { key })).Json();
    }

    [Fact]
    public async Task takes_the_key_in_x_api_key_on_the_gateway_alone()
    {
        var account = await server.NewAccount();
        var made = await Create(account, new { name = "Clé", scopes = new[] { "chatbots" } });
        using var client = server.Anonymous();
        client.DefaultRequestHeaders.Add("x-api-key", made.GetProperty("key").GetString());

        await (await client.GetAsync("/api/chatbots")).Problem(401);
        // There is no such route yet: whoever is let in learns that, and nobody else.
        var context = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        context.Request.Path = "/v1/models";
        context.Request.Headers["x-api-key"] = "sk_socle_x";
        KeyAuthentication.KeyOf(context.Request).ShouldBe("sk_socle_x");
    }

    [Fact]
    public async Task two_machines_refused_do_not_learn_why_a_text_is_unknown()
    {
        using var client = server.Anonymous();
        foreach (var text in new[] { ApiKeyText.Create(), ApiKeyText.Prefix, "sk_socle_" + new string('a', 36) })
        {
            client.DefaultRequestHeaders.Remove("Authorization");
            client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {text}");
            var answer = await client.GetAsync("/api/chatbots");
            answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
            (await answer.Problem(401)).Type().ShouldBe("/problems/unauthorized");
        }
    }

    internal static async Task<JsonElement> Create(TestAccount account, object body) =>
        await (await account.Client.PostAsJsonAsync("/api/vault/keys", body)).Json();

    internal static HttpClient ClientOf(JsonElement made, Uri address)
    {
        var client = TestServer.ClientOf(address);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made.GetProperty("key").GetString());
        return client;
    }

    private static Guid Id(JsonElement made) => made.GetProperty("id").GetGuid();

    private async Task<HttpClient> Machine(TestAccount account, object body) => ClientOf(await Create(account, body), server.Address);
}
