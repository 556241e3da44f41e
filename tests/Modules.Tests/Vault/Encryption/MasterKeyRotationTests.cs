using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Socle.Kernel.Storage;
using Socle.TestKit;
using Socle.Vault.Encryption;

namespace Socle.Vault.Tests.Encryption;

/// <summary>A new master key, and the seal, while the nodes serve.</summary>
public sealed class MasterKeyRotationTests(VaultServer server)
{
    private const string Passphrase = "une phrase secrète assez longue";

    [Fact]
    public async Task changes_the_master_key_while_both_nodes_read()
    {
        await using var node = await VaultNode.Start(server);
        await using var other = await VaultNode.Start(server, beside: node);
        await node.Operator.Put("KEY", "valeur");
        var before = (await File.ReadAllLinesAsync(node.MasterKeyFile, TestContext.Current.CancellationToken))[0];
        var oldWrapping = await node.Sql<Guid>("select id from vault.wrapping_key");
        using var stop = new CancellationTokenSource();
        var reads = Task.WhenAll(Read(node, stop.Token), Read(other, stop.Token));

        (await node.Operator.PostAsync("/api/vault/master-key/rotate", null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await other.Operator.Put("KEY2", "valeur");

        await stop.CancelAsync();
        (await reads).ShouldAllBe(count => count > 0);
        var master = await node.Sql<string>("select master from vault.wrapping_key");
        master.ShouldBe(MasterKey.Open(node.MasterKeyFile).Newest);
        // The key of before, alone, opens nothing of the vault now.
        MasterKey.FromEnvironment(before).DeriveFrom(master!, "any").ShouldBeNull();
        (await node.Sql<Guid>("select id from vault.wrapping_key")).ShouldNotBe(oldWrapping);
        await node.Restart();
        (await node.Services.Read(node.Workspace, "KEY")).ShouldBe("valeur");
        (await node.Services.Read(node.Workspace, "KEY2")).ShouldBe("valeur");

        static async Task<int> Read(VaultNode node, CancellationToken end)
        {
            var count = 0;
            for (; !end.IsCancellationRequested || count == 0; count++)
            {
                (await node.Services.Read(node.Workspace, "KEY")).ShouldBe("valeur");
            }

            return count;
        }
    }

    [Fact]
    public async Task replaces_a_wrapping_key_long_before_its_budget_is_spent()
    {
        await using var node = await VaultNode.Start(server);
        await node.Operator.Put("KEY", "valeur");
        var old = await node.Sql<Guid>("select id from vault.wrapping_key");
        await node.Sql<object>($"update vault.wrapping_key set uses = {Envelope.Budget / 2}");

        await using var scope = node.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<VaultMaintenance>().Run(CancellationToken.None);

        (await node.Sql<Guid>("select id from vault.wrapping_key")).ShouldNotBe(old);
        (await node.Services.Read(node.Workspace, "KEY")).ShouldBe("valeur");
    }

    [Fact]
    public async Task a_sealed_vault_opens_with_the_passphrase_alone_after_a_start()
    {
        await using var node = await VaultNode.Start(server);
        await node.Operator.Put("KEY", "valeur");

        (await Post(node, "seal", "court")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Post(node, "seal", Passphrase)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await node.Services.Read(node.Workspace, "KEY")).ShouldBe("valeur", "the node that was sealed stays open until it stops");
        await node.Restart();

        (await node.Services.Read(node.Workspace, "KEY")).ShouldBeNull();
        (await (await node.Operator.Put("KEY", "autre")).Problem(503)).Type().ShouldBe("/problems/vault-sealed");
        (await (await node.Operator.GetAsync("/api/vault/secrets")).Json()).GetProperty("items").GetArrayLength().ShouldBe(1);
        (await (await node.Operator.GetAsync("/api/vault/seal")).Json()).GetProperty("isSealed").GetBoolean().ShouldBeTrue();
        (await (await Post(node, "unseal", "une autre phrase secrète")).Problem(403)).Type().ShouldBe("/problems/wrong-passphrase");
        (await Post(node, "unseal", Passphrase)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await node.Services.Read(node.Workspace, "KEY")).ShouldBe("valeur");

        (await node.Operator.PostAsync("/api/vault/master-key/rotate", null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await node.Restart();
        (await node.Services.Read(node.Workspace, "KEY")).ShouldBeNull("a rotation keeps the seal");
        (await Post(node, "seal/remove", Passphrase)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await node.Restart();
        (await node.Services.Read(node.Workspace, "KEY")).ShouldBe("valeur");
    }

    [Fact]
    public async Task a_passphrase_is_tried_five_times()
    {
        await using var node = await VaultNode.Start(server);
        await (await Post(node, "unseal", Passphrase)).Problem(409);
        await Post(node, "seal", Passphrase);
        for (var tries = 0; tries < 5; tries++)
        {
            await (await Post(node, "unseal", $"une phrase devinée {tries}")).Problem(403);
        }

        (await (await Post(node, "unseal", Passphrase)).Problem(429)).Type().ShouldBe("/problems/passphrase-failures");
        await (await Post(node, "seal", Passphrase)).Problem(409);
    }

    private static Task<HttpResponseMessage> Post(VaultNode node, string route, string passphrase) =>
        System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(node.Operator, $"/api/vault/{route}", new { passphrase });
}
