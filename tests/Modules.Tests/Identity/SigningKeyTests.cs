using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Socle.Identity.Tokens;
using Socle.TestKit;

namespace Socle.Identity.Tests;

public sealed class SigningKeyTests(IdentityServer server)
{
    [Fact]
    public async Task rolls_over_without_signing_anyone_out()
    {
        await using var node = await IdentityNode.Start(server, "open");
        await using var other = await IdentityNode.Start(server, "open", beside: node);
        using var client = node.Client();
        using var otherClient = other.Client();
        await client.Register("a@exemple.fr");
        var keys = node.Services.GetRequiredService<SigningKeys>();
        var first = keys.Current.Id;

        node.Clock.Move(SigningKeys.Lifetime - SigningKeys.Notice);
        var before = await (await client.Login("a@exemple.fr")).Json();
        await keys.Rotate(CancellationToken.None);
        (await Published(client)).Count.ShouldBe(2);
        keys.Current.Id.ShouldBe(first, "it is published before it is used");

        node.Clock.Move(SigningKeys.Notice - TimeSpan.FromMinutes(1));
        var last = await (await client.Login("a@exemple.fr")).Json();
        node.Clock.Move(TimeSpan.FromMinutes(1));
        keys.Current.Id.ShouldNotBe(first);
        var after = await (await client.Login("a@exemple.fr")).Json();
        (await client.Me(last.Access())).ShouldBe(HttpStatusCode.OK, "signed by the old key, and still alive");
        (await otherClient.Me(after.Access())).ShouldBe(HttpStatusCode.OK, "the other node learns the new key when it meets it");

        node.Clock.Move(TimeSpan.FromHours(3));
        await keys.Rotate(CancellationToken.None);
        (await Published(client)).ShouldHaveSingleItem().ShouldBe(keys.Current.Id);
        (await client.Refresh(before.RefreshToken())).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task makes_one_first_key_on_two_nodes_at_once()
    {
        await using var node = await IdentityNode.Start(server, "open");
        await node.Sql("delete from auth.signing_key");
        await using var scope = node.Services.CreateAsyncScope();
        var scopes = node.Services.GetRequiredService<IServiceScopeFactory>();
        using var one = new SigningKeys(scopes, node.Clock);
        using var two = new SigningKeys(scopes, node.Clock);
        await Task.WhenAll(one.Rotate(CancellationToken.None), two.Rotate(CancellationToken.None));
        one.Current.Id.ShouldBe(two.Current.Id);
        (await node.Sql("select count(*) from auth.signing_key")).ShouldBe(1L);
    }

    [Fact]
    public async Task keeps_private_keys_encrypted_and_bound_to_their_id()
    {
        await using var node = await IdentityNode.Start(server, "open");
        var stored = (byte[])(await node.Sql("select private_key from auth.signing_key"))!;
        var plain = node.Services.GetRequiredService<SigningKeys>().Current.Signer.ExportParameters(true).D!;
        stored.AsSpan().IndexOf(plain).ShouldBe(-1);

        await node.Sql("update auth.signing_key set id = 'autre'");
        await using var scope = node.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<SigningKeyStore>();
        await Should.ThrowAsync<CryptographicException>(() => store.List(node.Clock.GetUtcNow(), CancellationToken.None));
    }

    [Fact]
    public async Task publishes_what_verifies_its_tokens_and_nothing_private()
    {
        var account = await server.NewAccount();
        using var client = server.Anonymous();
        var text = await client.GetStringAsync("/.well-known/jwks.json");
        text.ShouldNotContain("\"d\"");
        var jws = CompactJws.Parse(account.AccessToken)!;
        var jwk = JsonElement.Parse(text).GetProperty("keys").EnumerateArray().Single(key => key.GetProperty("kid").GetString() == jws.KeyId);
        using var key = JsonSerializer.Deserialize<PublicJwk>(jwk, JsonSerializerOptions.Web)!.Import();
        jws.IsSignedBy(key!).ShouldBeTrue();
    }

    private static async Task<List<string>> Published(HttpClient client) =>
        [.. (await client.GetFromJsonAsync<JsonElement>("/.well-known/jwks.json")).GetProperty("keys").EnumerateArray().Select(key => key.GetProperty("kid").GetString()!)];
}
