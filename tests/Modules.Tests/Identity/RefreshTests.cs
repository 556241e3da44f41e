using System.Net;
using System.Net.Http.Json;
using Socle.TestKit;

namespace Socle.Identity.Tests;

public sealed class RefreshTests(IdentityServer server)
{
    [Fact]
    public async Task gives_a_new_pair_for_the_active_token()
    {
        var account = await server.NewAccount();
        using var client = server.Anonymous();
        var next = await (await client.Refresh(account.RefreshToken)).Json();
        next.RefreshToken().ShouldNotBe(account.RefreshToken);
        next.GetProperty("expiresIn").GetInt32().ShouldBe(900);
        (await client.Me(next.Access())).ShouldBe(HttpStatusCode.OK);
        (await client.Refresh(next.RefreshToken())).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task leaves_one_living_family_and_nobody_signed_out_of_fifty_at_once()
    {
        await using var node = await IdentityNode.Start(server, "open");
        await using var other = await IdentityNode.Start(server, "open", beside: node);
        using var client = node.Client();
        using var otherClient = other.Client();
        var start = await (await client.Register("a@exemple.fr")).Json();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => (i % 2 == 0 ? client : otherClient).Refresh(start.RefreshToken())));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK);
        var pairs = await Task.WhenAll(answers.Select(answer => answer.Json()));
        pairs.Select(pair => pair.RefreshToken()).Distinct().Count().ShouldBe(1);
        (await node.Sql("select generation from auth.session where ended_at is null")).ShouldBe(1);
        (await client.Me(pairs[0].Access())).ShouldBe(HttpStatusCode.OK);

        // Each of the fifty goes on with what it was given.
        var again = await Task.WhenAll(pairs.Select(pair => client.Refresh(pair.RefreshToken())));
        again.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK);
        (await node.Sql("select count(*) from auth.session where ended_at is null")).ShouldBe(1L);
    }

    [Fact]
    public async Task gives_the_active_token_to_a_retry_within_the_window_however_far_behind()
    {
        await using var node = await IdentityNode.Start(server, "open");
        using var client = node.Client();
        var zero = await (await client.Register("a@exemple.fr")).Json();
        var one = await (await client.Refresh(zero.RefreshToken())).Json();
        var two = await (await client.Refresh(one.RefreshToken())).Json();
        (await (await client.Refresh(zero.RefreshToken())).Json()).RefreshToken().ShouldBe(two.RefreshToken());
        (await (await client.Refresh(one.RefreshToken())).Json()).RefreshToken().ShouldBe(two.RefreshToken());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(30)]
    public async Task ends_the_family_and_its_access_when_a_stolen_token_comes_back_later(int refreshes)
    {
        await using var node = await IdentityNode.Start(server, "open");
        using var client = node.Client();
        var stolen = await (await client.Register("a@exemple.fr")).Json();
        var last = stolen;
        for (var i = 0; i < refreshes; i++)
        {
            last = await (await client.Refresh(last.RefreshToken())).Json();
        }

        (await client.Me(last.Access())).ShouldBe(HttpStatusCode.OK);
        node.Clock.Move(TimeSpan.FromSeconds(11));

        (await (await client.Refresh(stolen.RefreshToken())).Problem(401)).Type().ShouldBe("/problems/session-over");
        (await client.Refresh(last.RefreshToken())).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await client.Me(last.Access())).ShouldBe(HttpStatusCode.Unauthorized);
        (await node.Sql("select ended_by from auth.session")).ShouldBe("replay");
    }

    [Fact]
    public async Task leaves_other_devices_alone_when_one_family_ends()
    {
        await using var node = await IdentityNode.Start(server, "open");
        using var client = node.Client();
        var stolen = await (await client.Register("a@exemple.fr")).Json();
        var other = await (await client.Login("a@exemple.fr")).Json();
        await client.Refresh(stolen.RefreshToken());
        node.Clock.Move(TimeSpan.FromSeconds(11));
        (await client.Refresh(stolen.RefreshToken())).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await client.Refresh(other.RefreshToken())).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task slides_for_thirty_days_and_stops_at_ninety()
    {
        await using var node = await IdentityNode.Start(server, "open");
        using var client = node.Client();
        var token = (await (await client.Register("a@exemple.fr")).Json()).RefreshToken();
        var idle = (await (await client.Login("a@exemple.fr")).Json()).RefreshToken();
        foreach (var _ in Enumerable.Range(0, 3))
        {
            node.Clock.Move(TimeSpan.FromDays(29));
            token = (await (await client.Refresh(token)).Json()).RefreshToken();
        }

        (await client.Refresh(idle)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "it slept for more than thirty days");
        node.Clock.Move(TimeSpan.FromDays(3));
        (await client.Refresh(token)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "ninety days are over");
    }

    [Theory]
    [InlineData("")]
    [InlineData("sr_")]
    [InlineData("sr_AAAA")]
    [InlineData("un jeton")]
    public async Task refuses_what_it_never_made(string token)
    {
        using var client = server.Anonymous();
        (await client.Refresh(token)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task refuses_a_forged_token_without_ending_the_session()
    {
        var account = await server.NewAccount();
        using var client = server.Anonymous();
        var forged = account.RefreshToken[..^2] + (account.RefreshToken[^2] == 'A' ? 'B' : 'A') + account.RefreshToken[^1];
        (await client.Refresh(forged)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await client.Refresh(account.RefreshToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task asks_for_a_token_when_there_is_no_body()
    {
        using var client = server.Anonymous();
        (await client.PostAsync("/api/auth/refresh", null)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await client.PostAsJsonAsync("/api/auth/refresh", new { })).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
