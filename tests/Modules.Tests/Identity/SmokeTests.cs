using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Socle.Identity.Tests;

public sealed class SmokeTests
{
    [Fact]
    public async Task walks_through()
    {
        await using var node = await IdentityNode.Start();
        using var client = node.Client();
        var answer = await client.PostAsJsonAsync("/api/auth/register", new { email = " Marie@Exemple.FR ", password = "un mot de passe", setupToken = node.SetupToken });
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, text);
        TestContext.Current.TestOutputHelper!.WriteLine(text);
        var login = await client.PostAsJsonAsync("/api/auth/login", new { email = "marie@exemple.fr", password = "un mot de passe" });
        text = await login.Content.ReadAsStringAsync();
        login.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        var tokens = JsonNode.Parse(text)!;
        client.DefaultRequestHeaders.Authorization = new("Bearer", (string)tokens["accessToken"]!);
        text = await client.GetStringAsync("/api/auth/me");
        TestContext.Current.TestOutputHelper!.WriteLine(text);
        var refreshed = await client.PostAsJsonAsync("/api/auth/refresh", new { refreshToken = (string)tokens["refreshToken"]! });
        text = await refreshed.Content.ReadAsStringAsync();
        refreshed.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        TestContext.Current.TestOutputHelper!.WriteLine(text);
        (await client.PostAsync("/api/auth/logout", null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await client.GetAsync("/api/auth/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        TestContext.Current.TestOutputHelper!.WriteLine(await client.GetStringAsync("/.well-known/jwks.json"));
    }
}
