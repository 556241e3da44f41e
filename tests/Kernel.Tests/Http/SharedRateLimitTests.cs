using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Socle.Kernel.Http.RateLimits;
using Socle.Kernel.Modules;
using Socle.Kernel.Tests.Nodes;
using Socle.Kernel.Tests.Storage;

namespace Socle.Kernel.Tests.Http;

/// <summary>The general limit over several nodes on one database.</summary>
public sealed class SharedRateLimitTests(NodeServer server) : IAsyncLifetime
{
    private const int Limit = 60;
    private const int Slice = Limit / 20;
    private static readonly string Anna = $"{Guid.CreateVersion7()} {Guid.CreateVersion7()}";

    private readonly List<SocleNode> _nodes = [];
    private NodeDatabase _database = null!; // set before any test runs

    public async ValueTask InitializeAsync() => _database = await NodeDatabase.Create(server);

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }

        await _database.DisposeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task two_nodes_together_let_through_what_one_would(bool isSignedIn)
    {
        using var first = Client(await Start(), isSignedIn ? Anna : null);
        using var second = Client(await Start(), isSignedIn ? Anna : null);

        var answers = (await Task.WhenAll(Ask(first, 2 * Limit), Ask(second, 2 * Limit))).SelectMany(all => all).ToList();

        answers.Count(IsThrough).ShouldBeInRange(Limit - (2 * Slice), Limit);
        answers.Where(IsThrough).ShouldAllBe(answer => Remaining(answer) >= 0 && Remaining(answer) < Limit);
        foreach (var refused in answers.Where(answer => !IsThrough(answer)))
        {
            refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
            refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
            Remaining(refused).ShouldBe(0);
        }
    }

    [Fact]
    public async Task what_a_node_let_through_alone_counts_for_the_one_that_joins()
    {
        using var first = Client(await Start());
        (await Ask(first, Limit - 10)).ShouldAllBe(answer => IsThrough(answer));
        (await Counters()).ShouldBe(0);

        using var second = Client(await Start());
        var through = (await Ask(second, Limit)).Count(IsThrough);

        through.ShouldBeInRange(10 - Slice, 10);
        (await Ask(first, Limit)).Count(IsThrough).ShouldBeInRange(0, 10 - through);
    }

    [Fact]
    public async Task what_a_node_let_through_counts_after_it_has_stopped()
    {
        using var first = Client(await Start());
        var stopping = await Start();
        using (var second = Client(stopping))
        {
            (await Ask(second, Limit)).Count(IsThrough).ShouldBe(Limit);
        }

        await stopping.DisposeAsync();
        (await Living()).ShouldBe(1);

        (await Ask(first, Limit)).Count(IsThrough).ShouldBe(0);
    }

    [Fact]
    public async Task a_node_that_was_killed_does_not_keep_another_from_starting()
    {
        await Sql.Run(_database.Owner, "insert into kernel.node values (gen_random_uuid(), now(), now(), false)");

        using var client = Client(await Start());

        (await Ask(client, 2 * Limit)).Count(IsThrough).ShouldBe(Limit);
    }

    [Fact]
    public async Task counts_alone_while_the_database_is_away()
    {
        using var first = Client(await Start());
        using var second = Client(await Start());
        await using (await _database.GoAway())
        {
            (await Ask(first, 2 * Limit)).Count(IsThrough).ShouldBe(Limit);
        }
    }

    [Fact]
    public async Task removes_what_nobody_needs_any_more()
    {
        var node = await Start();
        await Sql.Run(_database.Owner,
            """
            insert into kernel.counter values (gen_random_uuid(), now() - interval '2 minutes', 1), (gen_random_uuid(), now() + interval '1 minute', 1);
            insert into kernel.node values (gen_random_uuid(), now(), now() - interval '2 minutes', true);
            """);

        using var scope = node.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<PurgeCounters>().Run(TestContext.Current.CancellationToken);

        (await Counters()).ShouldBe(1);
        (await Living()).ShouldBe(1);
    }

    private async Task<SocleNode> Start()
    {
        var settings = _database.Settings($"node-{_nodes.Count}");
        settings["Socle:RateLimit"] = Limit.ToString(CultureInfo.InvariantCulture);
        settings["Socle:RequestLog"] = "off";
        var node = await Product.Start([new ProbeModule()], settings, TestContext.Current.CancellationToken);
        _nodes.Add(node);
        return node;
    }

    private static HttpClient Client(SocleNode node, string? person = null)
    {
        var client = new HttpClient { BaseAddress = node.Address };
        client.DefaultRequestHeaders.Authorization = person is null ? null : new AuthenticationHeaderValue(ProbeSignIn.Scheme, person);
        return client;
    }

    private static Task<HttpResponseMessage[]> Ask(HttpClient client, int times) => Task.WhenAll(
        Enumerable.Range(0, times).Select(_ => client.GetAsync("/api/probe/open", TestContext.Current.CancellationToken)));

    private static bool IsThrough(HttpResponseMessage answer) => answer.StatusCode == HttpStatusCode.OK;

    private static int Remaining(HttpResponseMessage answer) =>
        int.Parse(answer.Headers.GetValues("RateLimit-Remaining").Single(), CultureInfo.InvariantCulture);

    private Task<long> Counters() => Sql.Ask<long>(_database.Owner, "select count(*) from kernel.counter");

    private Task<long> Living() => Sql.Ask<long>(_database.Owner, "select count(*) from kernel.node");
}
