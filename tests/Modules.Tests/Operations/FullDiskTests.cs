using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Npgsql;
using Socle.TestKit;

namespace Socle.Operations.Tests;

/// <summary>No space left, where files are stored and where PostgreSQL is: said in words, nothing half written, and work goes on afterwards.</summary>
public sealed class FullDiskTests(TestServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_full_disk_of_files_refuses_what_it_cannot_hold_and_keeps_the_rest()
    {
        await using var disk = await SmallDisk.Mount();
        Assert.SkipUnless(disk.IsMounted, "Mounting a small disk needs root and a system that allows it.");
        await using var node = await OwnNode.Start(("Socle:Files", Path.Combine(disk.Path, "files")));
        var chatbot = await node.NewChatbot();
        (await Upload(node, "fr", chatbot, ("before.txt", 1000))).EnsureSuccessStatusCode();

        await IsTold(await Upload(node, "fr", chatbot, ("small.txt", 1001), ("large.txt", 3_000_000)), "fr");
        await IsTold(await Upload(node, "en", chatbot, ("large.txt", 3_000_000)), "en");
        disk.Fill();
        await IsTold(await PostText(node, "fr", chatbot), "fr");
        await IsTold(await PostText(node, "en", chatbot), "en");

        (await node.Sources(chatbot)).Select(source => source.GetProperty("title").GetString()).ShouldBe(["before.txt"]);
        disk.Files().ShouldHaveSingleItem().Length.ShouldBe(1000);

        await disk.Grow();
        (await Upload(node, "fr", chatbot, ("large.txt", 3_000_000))).EnsureSuccessStatusCode();
        (await PostText(node, "fr", chatbot)).EnsureSuccessStatusCode();
        (await node.Sources(chatbot)).Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task a_full_disk_of_postgresql_refuses_a_source_and_keeps_nothing_of_it(string language)
    {
        var account = await server.NewAccount();
        using var client = account.NewClient(language);
        var chatbot = (await (await client.PostAsJsonAsync("/api/chatbots", new { name = "Aide", language = "fr" })).Json()).GetProperty("id").GetString();
        var files = Path.Combine(server.Database.Files, account.WorkspaceId.ToString("N"));
        await using (await NoSpace("chatbots.source", account))
        {
            await IsTold(await client.PostAsJsonAsync($"/api/chatbots/{chatbot}/sources", new { title = "a", text = "Bonjour." }), language);
        }

        Directory.GetFiles(files, "*", SearchOption.AllDirectories).ShouldBeEmpty();
        (await client.PostAsJsonAsync($"/api/chatbots/{chatbot}/sources", new { title = "a", text = "Bonjour." })).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task a_source_is_read_when_postgresql_has_space_again()
    {
        var account = await server.NewAccount();
        var chatbot = (await (await account.Client.PostAsJsonAsync("/api/chatbots", new { name = "Aide", language = "fr" })).Json()).GetProperty("id").GetString();
        await using (await NoSpace("chatbots.passage", account))
        {
            await (await account.Client.PostAsJsonAsync($"/api/chatbots/{chatbot}/sources", new { title = "a", text = "Bonjour." })).Json();
            await Until(async () => await Attempts(account) > 0, "a reading that failed");
            (await Passages(account)).ShouldBe(0);
        }

        await Until(async () => await Passages(account) == 1, "the source read");
    }

    private static async Task IsTold(HttpResponseMessage answer, string language)
    {
        var problem = await answer.Problem(507);
        problem.Type().ShouldBe("/problems/disk-full");
        problem.GetProperty("title").GetString().ShouldBe(language == "fr" ? "Disque plein" : "Disk full");
        answer.Headers.RetryAfter.ShouldNotBeNull();
    }

    private static async Task<HttpResponseMessage> Upload(OwnNode node, string language, string chatbot, params (string Name, int Bytes)[] files)
    {
        using var client = node.Client(language);
        using var form = new MultipartFormDataContent();
        foreach (var (name, bytes) in files)
        {
            var part = new StringContent(string.Concat(Enumerable.Repeat("Bonjour à tous.\n", (bytes / 10) + 1))[..bytes], System.Text.Encoding.Latin1);
            part.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
            form.Add(part, "files", name);
        }

        return await client.PostAsync($"/api/chatbots/{chatbot}/sources", form, Cancellation);
    }

    private static async Task<HttpResponseMessage> PostText(OwnNode node, string language, string chatbot)
    {
        using var client = node.Client(language);
        return await client.PostAsJsonAsync($"/api/chatbots/{chatbot}/sources", new { title = "Note", text = new string('a', 20_000) }, Cancellation);
    }

    /// <summary>PostgreSQL answers as it does on a full disk to whoever adds to the table in this workspace, until what it returns is disposed of.</summary>
    private async Task<IAsyncDisposable> NoSpace(string table, TestAccount account)
    {
        var name = $"full_{Guid.CreateVersion7():n}";
        await Run(
            $"""
            create function public.{name}() returns trigger language plpgsql as
            $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
            create trigger {name} before insert on {table} for each row when (new.workspace_id = '{account.WorkspaceId}') execute function public.{name}()
            """);
        return new Ending(() => Run($"drop function public.{name}() cascade"));
    }

    private async Task Run(string sql)
    {
        await using var connection = await server.Database.OpenAsSuperuser();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    private async Task<long> Count(string sql, TestAccount account)
    {
        await using var connection = await server.Database.OpenAsSuperuser();
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = account.WorkspaceId } } };
        return (long)(await command.ExecuteScalarAsync(Cancellation))!; // an aggregate always has its row
    }

    private Task<long> Attempts(TestAccount account) => Count(
        "select count(*) from kernel.delivery d join kernel.outbox o on o.id = d.event_id where o.workspace_id = $1 and d.error is not null", account);

    private Task<long> Passages(TestAccount account) => Count("select count(*) from chatbots.passage where workspace_id = $1", account);

    private static async Task Until(Func<Task<bool>> condition, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            (watch.Elapsed < TimeSpan.FromMinutes(2)).ShouldBeTrue($"It never came: {what}");
            await Task.Delay(100, Cancellation);
        }
    }

    private sealed class Ending(Func<Task> end) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await end();
    }
}
