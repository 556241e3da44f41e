using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Socle.Contracts.Vault;
using Socle.Kernel.Workspaces;
using Socle.TestKit;
using Socle.Vault.Webhooks;

namespace Socle.Vault.Tests.Webhooks;

/// <summary>Messages to the addresses that a workspace has named, as Standard Webhooks has them.</summary>
public sealed class WebhookTests(VaultServer server)
{
    [Fact]
    public void signs_as_the_standard_does()
    {
        var key = Convert.FromBase64String("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        var at = DateTimeOffset.FromUnixTimeSeconds(1614265330);

        WebhookSignature.Sign(key, "msg_p5jXN8AQM9LWM0D4loKWxJek", at, "{\"test\": 2432232314}"u8)
            .ShouldBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        WebhookSignature.Show(key).ShouldBe("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    }

    [Fact]
    public void the_hmac_is_that_of_every_vector()
    {
        foreach (var group in Vectors.Load("hmac_sha256_test.json").GetProperty("testGroups").EnumerateArray().Where(group => group.GetProperty("tagSize").GetInt32() == 256))
        {
            foreach (var test in group.GetProperty("tests").EnumerateArray())
            {
                HMACSHA256.HashData(test.Hex("key"), test.Hex("msg")).AsSpan().SequenceEqual(test.Hex("tag"))
                    .ShouldBe(test.GetProperty("result").GetString() == "valid", test.GetProperty("tcId").ToString());
            }
        }
    }

    [Fact]
    public void tries_ten_times_over_three_days()
    {
        Delivering.Schedule.Count.ShouldBe(10);
        Delivering.Schedule.Aggregate((sum, next) => sum + next).ShouldBe(new TimeSpan(75, 35, 5));
    }

    [Fact]
    public async Task sends_a_signed_message_that_its_receiver_can_check()
    {
        var account = await server.NewAccount();
        var (id, key) = await Create(account, "200", "invoice.paid");

        await Send(account, "invoice.paid", new { invoice = "2026-001" });
        await Send(account, "invoice.sent", new { invoice = "2026-002" });

        var message = await Only(account);
        message.ContentType.ShouldBe("application/json");
        message.Id.ShouldStartWith("msg_");
        message.Signature.ShouldBe(Sign(key, message));
        var body = JsonElement.Parse(message.Body);
        body.GetProperty("type").GetString().ShouldBe("invoice.paid");
        body.GetProperty("data").GetProperty("invoice").GetString().ShouldBe("2026-001");
        (await Steps.Soon(async () => (await Deliveries(account, id))[0].GetProperty("status").GetString() == "delivered")).ShouldBeTrue();
        (await Deliveries(account, id)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task bears_both_signatures_while_a_rotation_overlaps()
    {
        var account = await server.NewAccount();
        var (id, old) = await Create(account, "200");
        var fresh = (await (await account.Client.PostAsync($"/api/vault/webhooks/{id}/rotate", null)).Json()).GetProperty("signingKey").GetString()!;
        await account.Client.PostAsync($"/api/vault/webhooks/{id}/test", null);
        var message = await Only(account);

        message.Signature.ShouldBe($"{Sign(fresh, message)} {Sign(old, message)}");

        var last = (await (await account.Client.PostAsJsonAsync($"/api/vault/webhooks/{id}/rotate", new { overlapSeconds = 0 })).Json()).GetProperty("signingKey").GetString()!;
        await account.Client.PostAsync($"/api/vault/webhooks/{id}/test", null);
        (await Steps.Soon(() => Task.FromResult(Messages(account).Count == 2))).ShouldBeTrue();
        Messages(account)[1].Signature.ShouldBe(Sign(last, Messages(account)[1]));
    }

    [Fact]
    public async Task tries_again_after_five_seconds_with_the_same_id()
    {
        var account = await server.NewAccount();
        var (id, _) = await Create(account, "500");

        await account.Client.PostAsync($"/api/vault/webhooks/{id}/test", null);

        (await Steps.Soon(() => Task.FromResult(Messages(account).Count >= 2))).ShouldBeTrue();
        Messages(account).Select(message => message.Id).Distinct().ShouldHaveSingleItem();
        (await Steps.Soon(async () => (await Deliveries(account, id))[0].GetProperty("attempts").GetInt32() == 2)).ShouldBeTrue();
        var delivery = (await Deliveries(account, id))[0];
        delivery.GetProperty("status").GetString().ShouldBe("pending");
        delivery.GetProperty("lastStatus").GetInt32().ShouldBe(500);
    }

    [Theory]
    [InlineData("503", 1, "pending", 7_190, 7_210)]
    [InlineData("redirect", 1, "pending", 4, 7)]
    public async Task waits_as_the_receiver_asks_and_follows_it_nowhere(string status, int attempts, string state, int least, int most)
    {
        var account = await server.NewAccount();
        var (id, _) = await Create(account, status);

        await account.Client.PostAsync($"/api/vault/webhooks/{id}/test", null);

        (await Steps.Soon(async () => (await Deliveries(account, id))[0].GetProperty("attempts").GetInt32() == attempts)).ShouldBeTrue();
        var delivery = (await Deliveries(account, id))[0];
        delivery.GetProperty("status").GetString().ShouldBe(state);
        (delivery.GetProperty("nextAt").GetDateTimeOffset() - delivery.GetProperty("createdAt").GetDateTimeOffset()).TotalSeconds.ShouldBeInRange(least, most + 5);
        Messages(account).Count.ShouldBe(1);
    }

    [Fact]
    public async Task stops_when_the_receiver_says_that_it_is_gone_and_starts_again_when_told()
    {
        var account = await server.NewAccount();
        var (id, _) = await Create(account, "410");

        await account.Client.PostAsync($"/api/vault/webhooks/{id}/test", null);

        (await Steps.Soon(async () => (await Deliveries(account, id))[0].GetProperty("status").GetString() == "failed")).ShouldBeTrue();
        var webhook = await (await account.Client.GetAsync($"/api/vault/webhooks/{id}")).Json();
        webhook.GetProperty("isEnabled").GetBoolean().ShouldBeFalse();
        webhook.GetProperty("disabledBecause").GetString().ShouldBe("gone");
        (await server.Sql<long>("select count(*) from kernel.outbox where workspace_id = @w and event like '%WebhookDisabled'", account.WorkspaceId)).ShouldBe(1);

        var delivery = (await Deliveries(account, id))[0].GetProperty("id").GetGuid();
        await account.Client.PatchAsJsonAsync($"/api/vault/webhooks/{id}", new { isEnabled = true, url = Address(account, "200") });
        (await account.Client.PostAsync($"/api/vault/webhooks/{id}/deliveries/{delivery}/retry", null)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await Steps.Soon(async () => (await Deliveries(account, id))[0].GetProperty("status").GetString() == "delivered")).ShouldBeTrue();
        await (await account.Client.PostAsync($"/api/vault/webhooks/{id}/deliveries/{Guid.CreateVersion7()}/retry", null)).Problem(404);
    }

    [Fact]
    public async Task gives_up_an_address_after_the_last_attempt()
    {
        var account = await server.NewAccount();
        var (id, _) = await Create(account, "503");
        await account.Client.PostAsync($"/api/vault/webhooks/{id}/test", null);
        (await Steps.Soon(async () => (await Deliveries(account, id))[0].GetProperty("attempts").GetInt32() == 1)).ShouldBeTrue();
        var delivery = (await Deliveries(account, id))[0].GetProperty("id").GetGuid();

        await server.Sql<object>("update vault.webhook_delivery set attempts = 9 where workspace_id = @w", account.WorkspaceId);
        await server.Service<WorkspaceScopes>().Run(
            account.WorkspaceId, services => services.GetRequiredService<Delivering>().Attempt(delivery, CancellationToken.None));

        (await Deliveries(account, id))[0].GetProperty("status").GetString().ShouldBe("failed");
        (await (await account.Client.GetAsync($"/api/vault/webhooks/{id}")).Json()).GetProperty("disabledBecause").GetString().ShouldBe("failing");
    }

    [Fact]
    public async Task reaches_no_private_address()
    {
        var account = await server.NewAccount();
        foreach (var url in new[] { "http://exemple.fr/x", "ftp://exemple.fr", "pas une adresse", "https://moi:secret@exemple.fr/", $"http://127.0.0.1:{new Uri(server.Address.ToString()).Port}/" })
        {
            (await (await account.Client.PostAsJsonAsync("/api/vault/webhooks", new { url })).Problem(422)).Type().ShouldBe("/problems/webhook-url");
        }

        // A name, or https, says nothing of where it leads: that is looked at when it is called.
        var id = (await (await account.Client.PostAsJsonAsync("/api/vault/webhooks", new { url = $"https://localhost:{server.Receiver.Address.Port}/x/200" })).Json()).GetProperty("id").GetGuid();
        await account.Client.PostAsync($"/api/vault/webhooks/{id}/test", null);

        (await Steps.Soon(async () => (await Deliveries(account, id))[0].GetProperty("attempts").GetInt32() >= 1)).ShouldBeTrue();
        (await Deliveries(account, id))[0].GetProperty("lastError").GetString().ShouldBe("refused");
    }

    [Fact]
    public async Task keeps_its_signing_keys_out_of_sight()
    {
        var account = await server.NewAccount();
        var (id, key) = await Create(account, "200");
        var name = Webhook.KeyName(id);

        var secrets = await (await account.Client.GetAsync("/api/vault/secrets?total=true")).Json();
        secrets.GetProperty("total").GetInt64().ShouldBe(0);
        secrets.GetProperty("items").GetArrayLength().ShouldBe(0);
        await (await account.Client.GetAsync($"/api/vault/secrets/{name}")).Problem(404);
        await (await account.Client.DeleteAsync($"/api/vault/secrets/{name}")).Problem(404);
        await (await account.Client.Put(name, "le mien")).Problem(422);
        (await (await account.Client.GetAsync("/api/vault/webhooks")).Content.ReadAsStringAsync()).ShouldNotContain(key[6..]);
        (await account.Client.PostAsync("/api/vault/data-key/rotate", null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await account.Client.PostAsync($"/api/vault/webhooks/{id}/test", null);
        var message = await Only(account);
        message.Signature.ShouldBe(Sign(key, message));

        (await account.Client.DeleteAsync($"/api/vault/webhooks/{id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await server.Sql<long>("select count(*) from vault.secret where workspace_id = @w", account.WorkspaceId)).ShouldBe(0);
    }

    private static string Sign(string key, Receiver.Message message) => "v1," + Convert.ToBase64String(HMACSHA256.HashData(
        Convert.FromBase64String(key["whsec_".Length..]), Encoding.UTF8.GetBytes($"{message.Id}.{message.Timestamp}.{message.Body}")));

    private static async Task<IReadOnlyList<JsonElement>> Deliveries(TestAccount account, Guid id) =>
        [.. (await (await account.Client.GetAsync($"/api/vault/webhooks/{id}/deliveries")).Json()).GetProperty("items").EnumerateArray()];

    private string Address(TestAccount account, string status) => new Uri(server.Receiver.Address, $"/{account.WorkspaceId}/{status}").ToString();

    private IReadOnlyList<Receiver.Message> Messages(TestAccount account) => server.Receiver.MessagesOf(account.WorkspaceId.ToString());

    private async Task<Receiver.Message> Only(TestAccount account)
    {
        (await Steps.Soon(() => Task.FromResult(Messages(account).Count > 0))).ShouldBeTrue();
        return Messages(account).ShouldHaveSingleItem();
    }

    private async Task<(Guid Id, string Key)> Create(TestAccount account, string status, params string[] events)
    {
        var made = await (await account.Client.PostAsJsonAsync("/api/vault/webhooks", new { url = Address(account, status), events })).Json();
        return (made.GetProperty("id").GetGuid(), made.GetProperty("signingKey").GetString()!);
    }

    private Task Send(TestAccount account, string type, object data) => server.Service<WorkspaceScopes>().Run(
        account.WorkspaceId, services => services.GetRequiredService<IOutgoingWebhooks>().Send(type, data, CancellationToken.None));
}
