using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Socle.TestKit;

namespace Socle.Operations.Tests;

/// <summary>PostgreSQL goes away under load and comes back: who asks in between is told so, and nothing that was confirmed is lost.</summary>
public sealed class OutageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("KILL")] // as when memory runs out
    [InlineData("INT")] // as pg_ctl stop -m fast
    [InlineData("QUIT")] // as pg_ctl stop -m immediate
    public async Task postgresql_ends_under_load_and_comes_back(string signal) => await Survive(async node =>
    {
        await Send(signal, [node.Postmaster]);
        await UntilReady(node, isReady: false);
    });

    [Fact]
    public async Task postgresql_stands_still_under_load_and_goes_on() => await Survive(async node =>
    {
        var all = Family(node.Postmaster);
        await Send("STOP", all);
        try
        {
            await UntilReady(node, isReady: false);
            // Longer than any statement is waited for, so that requests end in the middle of it.
            await Task.Delay(TimeSpan.FromSeconds(20), Cancellation);
        }
        finally
        {
            await Send("CONT", all);
        }
    });

    private static async Task Survive(Func<OwnNode, Task> outage)
    {
        await using var node = await OwnNode.Start();
        using var load = new Load(node, await node.NewChatbot());
        await load.Passes(20);

        await outage(node);
        await UntilReady(node, isReady: true);
        await load.Passes(20);
        await load.Stop();

        load.Wrong.ShouldBeEmpty();
        load.Refused.ShouldBeGreaterThan(0, "nobody was there while the database was away");
        var titles = (await AllRead(node, load.Chatbot)).Select(source => source.GetProperty("title").GetString()!).ToList();
        titles.ShouldBeUnique();
        load.Confirmed.Except(titles).ShouldBeEmpty();
    }

    // The background has taken up its work again when everything is read.
    private static async Task<IReadOnlyList<JsonElement>> AllRead(OwnNode node, string chatbot)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var sources = await node.Sources(chatbot);
            if (sources.All(source => source.GetProperty("status").GetString() == "ready"))
            {
                return sources;
            }

            (watch.Elapsed < TimeSpan.FromMinutes(3)).ShouldBeTrue("It never came: every source read");
            await Task.Delay(200, Cancellation);
        }
    }

    private static async Task UntilReady(OwnNode node, bool isReady)
    {
        using var client = TestServer.ClientOf(node.Address);
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var answer = await client.GetAsync("/health/ready", Cancellation);
            var text = await answer.Content.ReadAsStringAsync(Cancellation);
            JsonElement.Parse(text).TryGetProperty("checks", out var checks).ShouldBeTrue($"{(int)answer.StatusCode} {text}");
            answer.StatusCode.ShouldBe(checks.GetProperty("database").GetString() == "ok" ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable);
            if ((answer.StatusCode == HttpStatusCode.OK) == isReady && (!isReady || checks.GetProperty("listening").GetString() == "ok"))
            {
                return;
            }

            (watch.Elapsed < TimeSpan.FromMinutes(2)).ShouldBeTrue($"It never came: ready {isReady}");
            await Task.Delay(10, Cancellation);
        }
    }

    private static async Task Send(string signal, IReadOnlyList<int> processes)
    {
        using var kill = Process.Start("kill", ["-s", signal, .. processes.Select(process => $"{process}")]);
        await kill.WaitForExitAsync(Cancellation);
    }

    private static IReadOnlyList<int> Family(int parent) =>
    [
        parent,
        .. Directory.EnumerateDirectories("/proc").Select(folder => Path.Combine(folder, "stat")).Where(File.Exists).Select(Stat)
            .Where(stat => stat.Length > 3 && stat[^1] == $"{parent}").Select(stat => int.Parse(stat[0], null)),
    ];

    // Number and, last, the parent's; the name between them may have spaces.
    private static string[] Stat(string path)
    {
        try
        {
            var text = File.ReadAllText(path);
            return [text.Split(' ')[0], "", "", text[(text.LastIndexOf(')') + 2)..].Split(' ')[1]];
        }
        catch (IOException)
        {
            // It ended in this moment.
            return [];
        }
    }
}
