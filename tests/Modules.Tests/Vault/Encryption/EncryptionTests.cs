using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Socle.Contracts.Identity;
using Socle.Kernel.Events;
using Socle.Kernel.Workspaces;
using Socle.Vault.Encryption;

namespace Socle.Vault.Tests.Encryption;

/// <summary>What somebody who holds the database, and not the master key, cannot do; and keys that change while secrets are read.</summary>
public sealed class EncryptionTests(VaultServer server)
{
    [Fact]
    public async Task no_row_stands_in_for_another()
    {
        var account = await server.NewAccount();
        await account.Client.Put("ONE", "un");
        await account.Client.Put("ONE", "un bis");
        await account.Client.Put("TWO", "deux");
        await Check("version = 1 and secret_id = (select id from vault.secret where name = 'ONE' and workspace_id = @w)");
        await Check("secret_id = (select id from vault.secret where name = 'TWO' and workspace_id = @w)");

        async Task Check(string other)
        {
            const string Target = "version = 2 and secret_id = (select id from vault.secret where name = 'ONE' and workspace_id = @w)";
            var before = await server.Sql<byte[]>($"select sealed from vault.secret_version where {Target}", account.WorkspaceId);
            await server.Sql<object>(
                $"update vault.secret_version set sealed = (select sealed from vault.secret_version where {other}) where {Target}", account.WorkspaceId);
            await Should.ThrowAsync<CryptographicException>(() => server.Node.Services.Read(account.WorkspaceId, "ONE"));
            await server.Sql<object>(
                $"update vault.secret_version set sealed = '\\x{Convert.ToHexString(before!)}' where {Target}", account.WorkspaceId);
            (await server.Node.Services.Read(account.WorkspaceId, "ONE")).ShouldBe("un bis");
        }
    }

    [Fact]
    public async Task no_row_opens_under_another_name_or_in_another_workspace()
    {
        var (account, other) = (await server.NewAccount(), await server.NewAccount());
        await account.Client.Put("ONE", "un");
        await other.Client.Put("ONE", "autre");

        await server.Sql<object>("update vault.secret set name = 'RENAMED' where workspace_id = @w", account.WorkspaceId);
        await Should.ThrowAsync<CryptographicException>(() => server.Node.Services.Read(account.WorkspaceId, "RENAMED"));

        // A key and its secrets, moved to another workspace as they are.
        await server.Sql<object>(
            $"""
            begin;
            set local session_replication_role = replica;
            delete from vault.secret where workspace_id = '{other.WorkspaceId}';
            delete from vault.secret_version where workspace_id = '{other.WorkspaceId}';
            delete from vault.data_key where workspace_id = '{other.WorkspaceId}';
            update vault.data_key set workspace_id = '{other.WorkspaceId}' where workspace_id = '{account.WorkspaceId}';
            update vault.secret set workspace_id = '{other.WorkspaceId}', name = 'ONE' where workspace_id = '{account.WorkspaceId}';
            update vault.secret_version set workspace_id = '{other.WorkspaceId}' where workspace_id = '{account.WorkspaceId}';
            commit
            """);
        await Should.ThrowAsync<CryptographicException>(() => server.Node.Services.Read(other.WorkspaceId, "ONE"));
    }

    [Fact]
    public async Task changes_the_data_key_while_secrets_are_read_and_destroys_the_old_one()
    {
        var account = await server.NewAccount();
        for (var number = 0; number < 60; number++)
        {
            await account.Client.Put($"S{number}", $"valeur {number}");
        }

        var old = await server.Sql<Guid>("select id from vault.data_key where workspace_id = @w", account.WorkspaceId);
        using var stop = new CancellationTokenSource();
        var reads = Read(stop.Token);

        (await account.Client.PostAsync("/api/vault/data-key/rotate", null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await account.Client.PostAsync("/api/vault/data-key/rotate", null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        await stop.CancelAsync();
        (await reads).ShouldBeGreaterThan(0);
        (await server.Sql<long>($"select count(*) from vault.data_key where workspace_id = @w and id = '{old}'", account.WorkspaceId)).ShouldBe(0);
        (await server.Sql<long>("select count(*) from vault.data_key where workspace_id = @w", account.WorkspaceId)).ShouldBe(1);
        for (var number = 0; number < 60; number++)
        {
            (await server.Node.Services.Read(account.WorkspaceId, $"S{number}")).ShouldBe($"valeur {number}");
        }

        async Task<int> Read(CancellationToken end)
        {
            var count = 0;
            for (; !end.IsCancellationRequested || count == 0; count++)
            {
                (await server.Node.Services.Read(account.WorkspaceId, $"S{count % 60}")).ShouldBe($"valeur {count % 60}");
            }

            return count;
        }
    }

    [Fact]
    public async Task replaces_a_data_key_before_its_nonce_budget_is_spent()
    {
        var account = await server.NewAccount();
        await account.Client.Put("BEFORE", "avant");
        var old = await server.Sql<Guid>("select id from vault.data_key where workspace_id = @w", account.WorkspaceId);
        Envelope.Budget.ShouldBeLessThan(1L << 32);

        await server.Sql<object>($"update vault.data_key set uses = {Envelope.Budget - 1} where workspace_id = @w", account.WorkspaceId);
        await account.Client.Put("LAST", "dernier");
        (await server.Sql<Guid>("select data_key_id from vault.secret_version v join vault.secret s on s.id = v.secret_id where name = 'LAST' and s.workspace_id = @w", account.WorkspaceId)).ShouldBe(old);
        await account.Client.Put("AFTER", "après");

        (await server.Sql<Guid>("select id from vault.data_key where workspace_id = @w and is_active", account.WorkspaceId)).ShouldNotBe(old);
        (await server.Sql<long>("select uses from vault.data_key where workspace_id = @w and is_active", account.WorkspaceId)).ShouldBe(1);
        (await server.Sql<long>($"select uses from vault.data_key where id = '{old}'", account.WorkspaceId)).ShouldBe(Envelope.Budget);
        (await server.Node.Services.Read(account.WorkspaceId, "BEFORE")).ShouldBe("avant");
        (await server.Node.Services.Read(account.WorkspaceId, "AFTER")).ShouldBe("après");
    }

    [Fact]
    public async Task deleting_a_workspace_destroys_its_key()
    {
        var account = await server.NewAccount();
        await account.Client.Put("KEY", "valeur");
        using var machine = Keys.KeyTests.ClientOf(await Keys.KeyTests.Create(account, new { name = "Clé", scopes = new[] { "chatbots" } }), server.Address);
        (await machine.GetAsync("/api/chatbots")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await server.Service<WorkspaceScopes>().Run(
            account.WorkspaceId, services => services.GetRequiredService<IEvents>().Publish(new WorkspaceRemoved(account.WorkspaceId), CancellationToken.None));

        (await Steps.Soon(async () => await server.Sql<long>("select count(*) from vault.data_key where workspace_id = @w", account.WorkspaceId) == 0)).ShouldBeTrue();
        (await server.Sql<long>("select count(*) from vault.key_holder where workspace_id = @w", account.WorkspaceId)).ShouldBe(0);
        (await server.Node.Services.Read(account.WorkspaceId, "KEY")).ShouldBeNull();
        (await Steps.Soon(async () => (await machine.GetAsync("/api/chatbots")).StatusCode == HttpStatusCode.Unauthorized)).ShouldBeTrue();
    }

    [Fact]
    public async Task two_equal_values_look_nothing_alike_where_they_are_stored()
    {
        var account = await server.NewAccount();
        await account.Client.Put("ONE", "valeur");
        await account.Client.Put("TWO", "valeur");

        (await server.Sql<long>("select count(distinct substr(sealed, 14)) from vault.secret_version where workspace_id = @w", account.WorkspaceId)).ShouldBe(2);
        (await server.Sql<long>("select count(distinct substr(sealed, 2, 12)) from vault.secret_version where workspace_id = @w", account.WorkspaceId)).ShouldBe(2);
    }

    [Fact]
    public void a_text_of_a_request_is_never_written_and_is_cleared()
    {
        var text = SecretText.Of("secret"u8);
        var bytes = text.Utf8;
        $"{text}".ShouldNotContain("secret");
        System.Text.Json.JsonSerializer.Serialize(text).ShouldNotContain("secret");
        Encoding.UTF8.GetString(bytes.Span).ShouldBe("secret");

        text.Dispose();

        bytes.ToArray().ShouldAllBe(octet => octet == 0);
    }
}
