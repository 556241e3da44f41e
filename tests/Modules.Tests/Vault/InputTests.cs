using System.Net;
using System.Text;

namespace Socle.Vault.Tests;

/// <summary>What is sent by mistake, or to break something, is refused and breaks nothing.</summary>
public sealed class InputTests(VaultServer server)
{
    [Theory]
    [InlineData("POST", "keys", """{"name":"x","scopes":[null]}""", 422)]
    [InlineData("POST", "keys", """{"name":"x","scopes":["ai"],"limits":{"addresses":[null]}}""", 422)]
    [InlineData("POST", "keys", """{"name":"x","scopes":["ai"],"limits":{"rates":[null]}}""", 422)]
    [InlineData("POST", "keys", """{"name":"x","scopes":["ai"],"limits":{"rates":[{"requests":0,"seconds":1}]}}""", 400)]
    [InlineData("POST", "keys", """{"name":"x","scopes":["ai"],"limits":{"credits":{"amount":1,"refill":"century"}}}""", 400)]
    [InlineData("POST", "keys", """{"name":"\u0000","scopes":["ai"]}""", 400)]
    [InlineData("POST", "keys", """{"name":"x","scopes":["ai"],"expiresAt":"2999-01-01T00:00:00+02:00"}""", 201)]
    [InlineData("PUT", "secrets/KEY", """{"value":"x","expiresAt":"2999-01-01T00:00:00+02:00"}""", 204)]
    [InlineData("PUT", "secrets/KEY", """{"value":"\ud800"}""", 400)]
    [InlineData("PUT", "secrets/KEY", """{"value":null}""", 400)]
    [InlineData("PUT", "secrets/KEY", "[]", 400)]
    [InlineData("POST", "secrets/import", """{"text":null}""", 422)]
    [InlineData("POST", "secrets/import", "null", 422)]
    [InlineData("POST", "webhooks", """{"url":"https://exemple.fr/x","events":[null,"a",""]}""", 201)]
    [InlineData("POST", "webhooks", """{"url":"https://exemple.fr/\u0000"}""", 400)]
    [InlineData("GET", "audit?target=%00", "", 400)]
    [InlineData("GET", "audit?from=2026-01-01T00:00:00%2B02:00&cursor=bm9u", "", 200)]
    [InlineData("GET", "secrets?search=%25_%27&cursor=e30&expiring=-2147483648", "", 200)]
    [InlineData("GET", "keys?cursor=eyJpZCI6MX0", "", 200)]
    [InlineData("POST", "keys/check", """{"key":"\u0000"}""", 200)]
    public async Task is_refused_or_taken_and_never_an_error(string method, string route, string body, int status)
    {
        var account = await server.NewAccount();
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/api/vault/{route}");
        if (body.Length > 0)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        using var answer = await account.Client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe((HttpStatusCode)status, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
