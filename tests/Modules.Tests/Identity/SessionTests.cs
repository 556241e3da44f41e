using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Socle.Identity.Access;
using Socle.Identity.Tokens;
using Socle.TestKit;

namespace Socle.Identity.Tests;

public sealed class SessionTests(IdentityServer server)
{
    [Fact]
    public async Task ends_access_on_logout_at_once_here_and_soon_on_the_other_node()
    {
        await using var node = await IdentityNode.Start(server, "open");
        await using var other = await IdentityNode.Start(server, "open", beside: node);
        using var client = node.Client();
        using var otherClient = other.Client();
        var answer = await (await client.Register("a@exemple.fr")).Json();
        (await Calls.Soon(() => Task.FromResult(other.Services.GetRequiredService<IRevocationFeed>().IsFresh))).ShouldBeTrue();
        (await otherClient.Me(answer.Access())).ShouldBe(HttpStatusCode.OK);

        using var signedIn = node.Client(answer.Access());
        (await signedIn.PostAsync("/api/auth/logout", null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await client.Me(answer.Access())).ShouldBe(HttpStatusCode.Unauthorized);
        (await client.Refresh(answer.RefreshToken())).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Calls.Soon(async () => await otherClient.Me(answer.Access()) == HttpStatusCode.Unauthorized)).ShouldBeTrue();
    }

    [Fact]
    public async Task asks_the_database_again_after_it_stopped_hearing()
    {
        await using var node = await IdentityNode.Start(server, "open");
        using var client = node.Client();
        var answer = await (await client.Register("a@exemple.fr")).Json();
        (await Calls.Soon(() => Task.FromResult(node.Services.GetRequiredService<IRevocationFeed>().IsFresh))).ShouldBeTrue();
        (await client.Me(answer.Access())).ShouldBe(HttpStatusCode.OK);

        // Ended without a word, as when the word was lost with the connection.
        await node.Sql("update auth.session set ended_at = now(), ended_by = 'ended'");
        (await client.Me(answer.Access())).ShouldBe(HttpStatusCode.OK, "it is remembered, and nothing was said");
        await using var superuser = await server.Database.OpenAsSuperuser();
        await using var cut = superuser.CreateCommand();
        cut.CommandText = "select count(pg_terminate_backend(pid)) from pg_stat_activity where query ilike 'listen%' or query = 'select 1'";
        ((long)(await cut.ExecuteScalarAsync())!).ShouldBeGreaterThan(0);

        (await Calls.Soon(async () => await client.Me(answer.Access()) == HttpStatusCode.Unauthorized)).ShouldBeTrue();
    }

    [Fact]
    public async Task asks_the_database_at_each_request_while_nothing_is_heard()
    {
        await using var node = await IdentityNode.Start(server, "open");
        using var client = node.Client();
        var answer = await (await client.Register("a@exemple.fr")).Json();
        (await client.Me(answer.Access())).ShouldBe(HttpStatusCode.OK);
        var services = node.Services;
        var deaf = new AccessChecks(
            services.GetRequiredService<VerifiedTokens>(), services.GetRequiredService<SigningKeys>(), services.GetRequiredService<JwtCodec>(),
            services.GetRequiredService<RolePermissions>(), new Deaf());
        (await Check()).ShouldBeTrue();
        await node.Sql("update auth.session set ended_at = now(), ended_by = 'ended'");
        (await Check()).ShouldBeFalse();

        async Task<bool> Check()
        {
            await using var scope = services.CreateAsyncScope();
            var context = new Microsoft.AspNetCore.Http.DefaultHttpContext { RequestServices = scope.ServiceProvider };
            return (await deaf.Authenticate(answer.Access(), context)).Succeeded;
        }
    }

    [Fact]
    public async Task lists_the_devices_of_a_person_and_ends_one()
    {
        var account = await server.NewAccount();
        using var client = server.Anonymous();
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Telephone/1.0");
        var phone = await (await client.Login(account.Email)).Json();

        var sessions = (await account.Client.GetFromJsonAsync<System.Text.Json.JsonElement>("/api/auth/sessions")).GetProperty("items").EnumerateArray().ToList();
        sessions.Count.ShouldBe(2);
        sessions.Single(s => s.GetProperty("current").GetBoolean()).GetProperty("address").GetString().ShouldBe("127.0.0.1");
        var other = sessions.Single(s => !s.GetProperty("current").GetBoolean());
        other.GetProperty("device").GetString().ShouldBe("Telephone/1.0");

        var stranger = await server.NewAccount();
        (await stranger.Client.DeleteAsync($"/api/auth/sessions/{other.GetProperty("id")}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.Me(phone.Access())).ShouldBe(HttpStatusCode.OK);
        (await account.Client.DeleteAsync($"/api/auth/sessions/{other.GetProperty("id")}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await client.Me(phone.Access())).ShouldBe(HttpStatusCode.Unauthorized);
        (await client.Refresh(phone.RefreshToken())).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await client.Me(account.AccessToken)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task ends_every_session_of_a_person_but_the_one_that_asks()
    {
        var account = await server.NewAccount();
        var stranger = await server.NewAccount();
        using var client = server.Anonymous();
        var phone = await (await client.Login(account.Email)).Json();
        var tablet = await (await client.Login(account.Email)).Json();

        (await account.Client.DeleteAsync("/api/auth/sessions")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        foreach (var ended in new[] { phone, tablet })
        {
            (await client.Me(ended.Access())).ShouldBe(HttpStatusCode.Unauthorized);
            (await client.Refresh(ended.RefreshToken())).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        (await client.Me(account.AccessToken)).ShouldBe(HttpStatusCode.OK);
        (await client.Me(stranger.AccessToken)).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer x.y.z")]
    [InlineData("Basic dTpw")]
    public async Task lets_nobody_in_by_what_is_no_token(string header)
    {
        using var client = server.Anonymous();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);
        using var answer = await client.GetAsync("/api/auth/me");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
    }

    [Fact]
    public async Task lets_nobody_in_by_a_token_of_another_installations_key()
    {
        var account = await server.NewAccount();
        using var foreign = SigningKey.Create(DateTimeOffset.UnixEpoch);
        var codec = server.Service<JwtCodec>();
        var token = codec.Write(new AccessToken(account.UserId, Guid.CreateVersion7(), account.WorkspaceId, codec.Now.AddMinutes(5)), foreign);
        using var client = server.Anonymous();
        (await client.Me(token)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task takes_the_token_of_a_websocket_as_a_sub_protocol()
    {
        var account = await server.NewAccount();
        using var client = server.Anonymous();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/auth/me");
        request.Headers.TryAddWithoutValidation("Sec-WebSocket-Protocol", $"socle.v1, bearer.{account.AccessToken}");
        (await client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private sealed class Deaf : IRevocationFeed
    {
        public bool IsFresh => false;
    }
}
