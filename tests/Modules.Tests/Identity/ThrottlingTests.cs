using System.Net;
using System.Net.Sockets;

namespace Socle.Identity.Tests;

public sealed class ThrottlingTests(IdentityServer server)
{
    private const string Wrong = "pas le bon mot de passe";

    [Fact]
    public async Task lets_no_more_than_ten_guesses_through_even_all_at_once()
    {
        await using var node = await IdentityNode.Start(server, "open");
        using var client = node.Client();
        (await client.Register("a@exemple.fr")).EnsureSuccessStatusCode();

        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => client.Login("a@exemple.fr", Wrong)));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Unauthorized).ShouldBe(10);
        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        refused.Count.ShouldBe(20);
        refused.ShouldAllBe(answer => answer.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        (await client.Login("a@exemple.fr")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);

        node.Clock.Move(TimeSpan.FromMinutes(15));
        (await client.Login("a@exemple.fr")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task counts_no_success()
    {
        await using var node = await IdentityNode.Start(server, "open");
        using var client = node.Client();
        (await client.Register("a@exemple.fr")).EnsureSuccessStatusCode();
        for (var i = 0; i < 12; i++)
        {
            (await client.Login("a@exemple.fr")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        (await node.Sql("select coalesce(max(failures), 0) from auth.throttle")).ShouldBe(0);
    }

    [Fact]
    public async Task does_not_lock_the_owner_out_when_a_stranger_guesses_from_elsewhere()
    {
        await using var node = await IdentityNode.Start(server, "open");
        using var owner = node.Client();
        (await owner.Register("a@exemple.fr")).EnsureSuccessStatusCode();
        // More addresses than the account as a whole lets fail.
        for (var i = 0; i < 11; i++)
        {
            using var stranger = From($"127.0.1.{i + 1}", node);
            await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => stranger.Login("a@exemple.fr", Wrong)));
        }

        using var other = From("127.0.2.1", node);
        (await other.Login("a@exemple.fr", Wrong)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await owner.Login("a@exemple.fr")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task does_not_lock_a_known_browser_out_when_a_stranger_guesses_from_the_same_address()
    {
        await using var node = await IdentityNode.Start(server, "open");
        using var browser = Browser(node);
        (await browser.Register("a@exemple.fr")).EnsureSuccessStatusCode();
        using var stranger = node.Client();
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => stranger.Login("a@exemple.fr", Wrong)));
        (await stranger.Login("a@exemple.fr")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await browser.Login("a@exemple.fr")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task slows_down_who_tries_setup_tokens_or_emails()
    {
        await using var node = await IdentityNode.Start(server);
        using var client = node.Client();
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => client.Register($"p{i}@exemple.fr", new { setupToken = $"essai {i}" })));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Forbidden).ShouldBe(30);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ShouldBe(10);
    }

    [Fact]
    public async Task keeps_no_email_and_no_address_with_the_counts()
    {
        await using var node = await IdentityNode.Start(server, "open");
        using var client = node.Client();
        await client.Login("a@exemple.fr", Wrong);
        ((string)(await node.Sql("select string_agg(encode(key, 'escape'), ' ') from auth.throttle"))!).ShouldNotContain("exemple");
    }

    private static HttpClient Browser(IdentityNode node)
    {
        using var plain = node.Client();
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = true }) { BaseAddress = plain.BaseAddress };
        client.DefaultRequestHeaders.Add("Socle-Session", "cookie");
        return client;
    }

    // All of 127.0.0.0/8 is this machine.
    private static HttpClient From(string address, IdentityNode node)
    {
        using var plain = node.Client();
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellation) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
                await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        return new HttpClient(handler) { BaseAddress = plain.BaseAddress };
    }
}
