using System.Text.Json;
using Npgsql;
using Socle.TestKit;
using Socle.Vault.Audit;

namespace Socle.Vault.Tests.Audit;

/// <summary>What somebody who holds the database cannot hide. Guards are put aside as only a superuser can.</summary>
public sealed class VerificationTests(VaultServer server)
{
    [Fact]
    public async Task nobody_changes_a_record_by_the_database()
    {
        var account = await WithRecords(2);
        foreach (var statement in new[]
        {
            "update vault.audit_record set action = 'x'", "delete from vault.audit_record", "truncate vault.audit_record",
            "update vault.audit_head set seq = 1, hash = decode(repeat('00', 32), 'hex')", "delete from vault.audit_head", "truncate vault.audit_head",
        })
        {
            // The superuser meets the triggers, the role that serves the missing rights as well.
            (await Should.ThrowAsync<PostgresException>(() => server.Sql<object>(statement))).SqlState.ShouldBe("42501");
            (await Should.ThrowAsync<PostgresException>(() => server.Sql<object>($"set role socle_app; select set_config('socle.workspace', '{account.WorkspaceId}', false); {statement}")))
                .SqlState.ShouldBe("42501");
        }

        await ShouldBe(account, "");
    }

    [Theory]
    [InlineData("update vault.audit_record set action = 'secret.read' where workspace_id = @w and seq = 3", "altered 3-3")]
    [InlineData("update vault.audit_record set at = at - interval '1 microsecond' where workspace_id = @w and seq = 1", "altered 1-1")]
    [InlineData("update vault.audit_record set actor_id = gen_random_uuid() where workspace_id = @w and seq = 5", "altered 5-5")]
    [InlineData("update vault.audit_record set target = null where workspace_id = @w and seq = 2", "altered 2-2")]
    [InlineData("update vault.audit_record set details = replace(details, '2', '9') where workspace_id = @w and seq = 2", "altered 2-2")]
    [InlineData("update vault.audit_record set hash = decode(repeat('ab', 32), 'hex') where workspace_id = @w and seq = 4", "altered 4-4, altered 5-5")]
    [InlineData("update vault.audit_record set address_hash = network, network = address_hash where workspace_id = @w and seq = 2", "altered 2-2")]
    public async Task finds_an_edit(string edit, string found)
    {
        var account = await WithRecords(5);
        await Behind(edit, account);
        await ShouldBe(account, found);
    }

    [Theory]
    [InlineData("delete from vault.audit_record where workspace_id = @w and seq = 3", "removed 3-3")]
    [InlineData("delete from vault.audit_record where workspace_id = @w and seq in (1, 2)", "removed 1-2")]
    [InlineData("delete from vault.audit_record where workspace_id = @w and seq > 3", "removed 4-5")]
    [InlineData("delete from vault.audit_record where workspace_id = @w", "removed 1-5")]
    public async Task finds_a_deletion(string deletion, string found)
    {
        var account = await WithRecords(5);
        await Behind(deletion, account);
        await ShouldBe(account, found);
    }

    [Fact]
    public async Task finds_two_records_in_the_other_order()
    {
        var account = await WithRecords(5);
        await Behind("update vault.audit_record set seq = case seq when 2 then -3 else -2 end where workspace_id = @w and seq in (2, 3)", account, "alter table vault.audit_record drop constraint if exists audit_record_seq_check");
        await Behind("update vault.audit_record set seq = -seq where workspace_id = @w and seq < 0", account);
        await ShouldBe(account, "altered 2-2, altered 3-3, altered 4-4");
    }

    [Fact]
    public async Task finds_records_closed_up_over_a_gap()
    {
        var account = await WithRecords(5);
        await Behind("delete from vault.audit_record where workspace_id = @w and seq = 2", account);
        foreach (var seq in new[] { 3, 4, 5 })
        {
            await Behind($"update vault.audit_record set seq = {seq - 1} where workspace_id = @w and seq = {seq}", account);
        }

        await Behind("update vault.audit_head set seq = 4 where workspace_id = @w", account);
        (await Findings(account)).ShouldContain("altered 2-2");
    }

    [Fact]
    public async Task finds_an_older_copy_in_the_place_of_the_trail()
    {
        var account = await WithRecords(3);
        await Behind("create table if not exists public.old_records as select * from vault.audit_record with no data; comment on table public.old_records is 'global: a copy'", account);
        await Behind("insert into public.old_records select * from vault.audit_record where workspace_id = @w", account);
        var head = Convert.ToHexString((await server.Sql<byte[]>("select hash from vault.audit_head where workspace_id = @w", account.WorkspaceId))!);
        await Add(account, 2);
        await server.Service<Checkpoints>().Write(CancellationToken.None);

        // Records and head as they were: every hash is right.
        await Behind("delete from vault.audit_record where workspace_id = @w", account);
        await Behind("insert into vault.audit_record select * from public.old_records where workspace_id = @w", account);
        await Behind($"update vault.audit_head set seq = 3, hash = '\\x{head}' where workspace_id = @w", account);
        await ShouldBe(account, "rolledBack 4-5");

        // And the trail goes on from there, past the number it had.
        await Add(account, 4);
        await ShouldBe(account, "rewritten 5-5");
    }

    [Fact]
    public async Task a_checkpoint_is_signed_and_a_forged_one_is_seen()
    {
        var account = await WithRecords(3);
        await server.Service<Checkpoints>().Write(CancellationToken.None);
        var file = Path.Combine(server.DataFolder, "audit", $"{account.WorkspaceId}.jsonl");
        var line = (await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken)).ShouldHaveSingleItem();
        var verdict = await Verify(account);
        verdict.GetProperty("anchoredTo").GetInt64().ShouldBe(3);
        using (var key = System.Security.Cryptography.ECDsa.Create())
        {
            // Without Socle: the public key, the line and the standard library.
            key.ImportFromPem(verdict.GetProperty("publicKey").GetString());
            var read = JsonElement.Parse(line);
            var content = $"{read.GetProperty("workspace").GetString()}\n{read.GetProperty("seq").GetInt64()}\n{read.GetProperty("hash").GetString()}\n{read.GetProperty("at").GetDateTimeOffset():O}";
            key.VerifyData(System.Text.Encoding.UTF8.GetBytes(content), Convert.FromBase64String(read.GetProperty("signature").GetString()!), System.Security.Cryptography.HashAlgorithmName.SHA256)
                .ShouldBeTrue();
        }

        await ShouldBe(account, "");
        await File.WriteAllTextAsync(file, line.Replace("\"seq\":3", "\"seq\":2", StringComparison.Ordinal) + "\n", TestContext.Current.CancellationToken);
        await ShouldBe(account, "checkpointForged 0-0");
    }

    [Fact]
    public async Task many_acts_at_once_make_one_chain()
    {
        var account = await server.NewAccount();

        await Task.WhenAll(Enumerable.Range(0, 30).Select(n => account.Client.Put($"S{n}", "x")));

        var verdict = await Verify(account);
        verdict.GetProperty("isIntact").GetBoolean().ShouldBeTrue(verdict.ToString());
        verdict.GetProperty("records").GetInt64().ShouldBe(30);
    }

    private async Task<TestAccount> WithRecords(int count)
    {
        var account = await server.NewAccount();
        await Add(account, count);
        return account;
    }

    private static async Task Add(TestAccount account, int count)
    {
        for (var number = 0; number < count; number++)
        {
            await account.Client.Put("KEY", "x");
        }
    }

    private async Task Behind(string sql, TestAccount account, string first = "select 1")
    {
        await using var connection = await server.Database.OpenAsSuperuser();
        await using var command = new NpgsqlCommand($"set session_replication_role = replica; {first}", connection);
        await command.ExecuteNonQueryAsync();
        command.CommandText = sql;
        command.Parameters.AddWithValue("w", account.WorkspaceId);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<JsonElement> Verify(TestAccount account) => await (await account.Client.GetAsync("/api/vault/audit/verify")).Json();

    private static async Task<IReadOnlyList<string>> Findings(TestAccount account) => [.. (await Verify(account)).GetProperty("findings").EnumerateArray()
        .Select(finding => $"{finding.GetProperty("fault").GetString()} {finding.GetProperty("from").GetInt64()}-{finding.GetProperty("to").GetInt64()}")];

    private static async Task ShouldBe(TestAccount account, string findings) => string.Join(", ", await Findings(account)).ShouldBe(findings);
}
