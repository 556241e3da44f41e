using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Socle.Contracts.Vault;
using Socle.Kernel.Storage;
using Socle.Kernel.Workspaces;
using Socle.TestKit;

namespace Socle.Vault.Tests.Audit;

/// <summary>What the trail says, and that no act goes without it.</summary>
public sealed class AuditTests(VaultServer server)
{
    [Fact]
    public async Task says_who_did_what_to_what_from_where()
    {
        var account = await server.NewAccount();
        var answer = await account.Client.Put("STRIPE_KEY", "valeur secrète");
        var made = await Keys.KeyTests.Create(account, new { name = "Clé", scopes = new[] { "vault:manage" } });
        using var machine = Keys.KeyTests.ClientOf(made, server.Address);
        await machine.DeleteAsync("/api/vault/secrets/STRIPE_KEY");

        var page = await (await account.Client.GetAsync("/api/vault/audit")).Json();
        var items = page.GetProperty("items").EnumerateArray().ToList();

        items.Select(item => item.GetProperty("action").GetString()).ShouldBe(["secret.removed", "key.created", "secret.stored"]);
        var (removed, created, stored) = (items[0], items[1], items[2]);
        stored.GetProperty("actorKind").GetString().ShouldBe("user");
        stored.GetProperty("actorId").GetGuid().ShouldBe(account.UserId);
        stored.GetProperty("actorName").GetString().ShouldBe("Camille Martin");
        stored.GetProperty("target").GetString().ShouldBe("STRIPE_KEY");
        stored.GetProperty("network").GetString().ShouldBe("127.0.0.0/24");
        stored.GetProperty("traceId").GetString().ShouldBe(answer.Headers.GetValues("Trace-Id").Single());
        created.GetProperty("details").GetProperty("scopes").GetString().ShouldBe("vault:manage");
        removed.GetProperty("actorKind").GetString().ShouldBe("key");
        removed.GetProperty("actorId").GetGuid().ShouldBe(made.GetProperty("id").GetGuid());
        page.ToString().ShouldNotContain("valeur secrète");
        page.ToString().ShouldNotContain("127.0.0.1");
    }

    [Fact]
    public async Task is_read_in_pages_and_filtered()
    {
        var account = await server.NewAccount();
        foreach (var name in new[] { "A", "B", "C" })
        {
            await account.Client.Put(name, "x");
        }

        await account.Client.DeleteAsync("/api/vault/secrets/B");

        var first = await Get("?limit=3");
        var second = await Get($"?limit=3&cursor={first.GetProperty("nextCursor").GetString()}");
        Seqs(first).ShouldBe([4, 3, 2]);
        Seqs(second).ShouldBe([1]);
        Seqs(await Get("?action=secret")).ShouldBe([4, 3, 2, 1]);
        Seqs(await Get("?action=secret.removed")).ShouldBe([4]);
        Seqs(await Get("?target=B")).ShouldBe([4, 2]);
        Seqs(await Get($"?actor={Guid.CreateVersion7()}")).ShouldBeEmpty();
        Seqs(await Get("?to=2001-01-01T00:00:00Z")).ShouldBeEmpty();
        Seqs(await Get("?from=2001-01-01T00:00:00Z")).Count.ShouldBe(4);
        await (await account.Client.GetAsync("/api/vault/audit?actor=personne")).Problem(400);

        async Task<JsonElement> Get(string query) => await (await account.Client.GetAsync($"/api/vault/audit{query}")).Json();

        static IReadOnlyList<long> Seqs(JsonElement page) =>
            [.. page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("seq").GetInt64())];
    }

    [Fact]
    public async Task keeps_personal_values_as_hashes_that_can_be_compared()
    {
        var account = await server.NewAccount();
        await Record(account.WorkspaceId, new AuditedAct("member.invited") { Personal = new Dictionary<string, string> { ["email"] = "Marie@exemple.fr" } });

        var item = (await (await account.Client.GetAsync("/api/vault/audit")).Json()).GetProperty("items")[0];
        var asked = await (await account.Client.PostAsJsonAsync("/api/vault/audit/hash", new { value = "marie@exemple.fr" })).Json();
        var elsewhere = await (await (await server.NewAccount()).Client.PostAsJsonAsync("/api/vault/audit/hash", new { value = "marie@exemple.fr" })).Json();

        var kept = item.GetProperty("details").GetProperty("email").GetString();
        kept.ShouldStartWith("hmac:");
        asked.GetProperty("hash").GetString().ShouldBe(kept);
        elsewhere.GetProperty("hash").GetString().ShouldNotBe(kept);
        item.GetProperty("actorKind").GetString().ShouldBe("system");
        (await server.Sql<bool>("select exists (select from vault.audit_record r where workspace_id = @w and r::text ilike '%marie%')", account.WorkspaceId)).ShouldBeFalse();
    }

    [Fact]
    public async Task an_act_that_cannot_be_recorded_does_not_happen()
    {
        await using var node = await VaultNode.Start(server);
        await node.Operator.Put("BEFORE", "x");
        await node.Sql<object>("revoke insert on vault.audit_record from socle_app");

        (await (await node.Operator.Put("AFTER", "x")).Problem(503)).Type().ShouldBe("/problems/audit-refused");
        (await (await node.Operator.DeleteAsync("/api/vault/secrets/BEFORE")).Problem(503)).Type().ShouldBe("/problems/audit-refused");
        await (await node.Operator.PostAsJsonAsync("/api/vault/keys", new { name = "x", scopes = new[] { "ai" } })).Problem(503);
        await (await node.Operator.PostAsync("/api/vault/data-key/rotate", null)).Problem(503);
        await (await node.Operator.PostAsync("/api/vault/master-key/rotate", null)).Problem(503);
        await (await node.Operator.PostAsJsonAsync("/api/vault/seal", new { passphrase = "une phrase secrète assez longue" })).Problem(503);

        await node.Sql<object>("grant insert on vault.audit_record to socle_app");
        (await node.Sql<string>("select string_agg(name, ',') from vault.secret")).ShouldBe("BEFORE");
        (await node.Sql<long>("select count(*) from vault.api_key")).ShouldBe(0);
        (await node.Sql<long>("select count(*) from vault.data_key")).ShouldBe(1);
        (await node.Sql<long>("select count(*) from vault.wrapping_key")).ShouldBe(1);
        (await node.Sql<long>("select count(*) from vault.seal")).ShouldBe(0);
        (await node.Operator.Put("AFTER", "x")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task a_record_belongs_to_the_transaction_of_the_act()
    {
        var account = await server.NewAccount();

        await Should.ThrowAsync<InvalidOperationException>(() => server.Service<WorkspaceScopes>().Run(
            account.WorkspaceId,
            services => services.GetRequiredService<WorkspaceDb>().Run(
                async () =>
                {
                    await services.GetRequiredService<IAuditTrail>().Record(new AuditedAct("act.begun"), CancellationToken.None);
                    throw new InvalidOperationException("The act fails.");
                },
                CancellationToken.None)));

        (await (await account.Client.GetAsync("/api/vault/audit")).Json()).GetProperty("items").GetArrayLength().ShouldBe(0);
        (await (await account.Client.GetAsync("/api/vault/audit/verify")).Json()).GetProperty("isIntact").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task records_in_another_trail_and_goes_on_in_its_own_workspace()
    {
        var (account, other) = (await server.NewAccount(), await server.NewAccount());

        await server.Service<WorkspaceScopes>().Run(account.WorkspaceId, services => services.GetRequiredService<WorkspaceDb>().Run(
            async () =>
            {
                await services.GetRequiredService<IAuditTrail>().RecordIn(other.WorkspaceId, new AuditedAct("visit.begun"), CancellationToken.None);
                await services.GetRequiredService<ISecrets>().Put("KEY", "x"u8.ToArray(), CancellationToken.None);
            },
            CancellationToken.None));
        await using (var scope = server.Node.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<IAuditTrail>().RecordIn(other.WorkspaceId, new AuditedAct("sign-in.refused"), CancellationToken.None);
            await scope.ServiceProvider.GetRequiredService<IAuditTrail>().Record(new AuditedAct("sign-in.refused"), CancellationToken.None);
        }

        (await Actions(account)).ShouldBe(["secret.stored"]);
        (await Actions(other)).ShouldBe(["sign-in.refused", "visit.begun"]);
        (await server.Sql<long>("select count(*) from vault.secret where workspace_id = @w", account.WorkspaceId)).ShouldBe(1);

        static async Task<IEnumerable<string?>> Actions(TestAccount account) => (await (await account.Client.GetAsync("/api/vault/audit")).Json())
            .GetProperty("items").EnumerateArray().Select(item => item.GetProperty("action").GetString());
    }

    [Fact]
    public async Task the_operator_reads_the_platforms_own_trail()
    {
        await using var node = await VaultNode.Start(server);
        await node.Operator.PostAsJsonAsync("/api/vault/unseal", new { passphrase = "une phrase secrète assez longue" });
        await node.Operator.PostAsync("/api/vault/master-key/rotate", null);

        var page = await (await node.Operator.GetAsync("/api/vault/platform/audit")).Json();

        page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("action").GetString())
            .ShouldBe(["wrapping-key.rotated", "vault.refused", "vault.unsealed"]);
        (await (await node.Operator.GetAsync("/api/vault/platform/audit/verify")).Json()).GetProperty("isIntact").GetBoolean().ShouldBeTrue();
    }

    private Task Record(Guid workspace, AuditedAct act) => server.Service<WorkspaceScopes>().Run(
        workspace, services => services.GetRequiredService<IAuditTrail>().Record(act, CancellationToken.None));
}
