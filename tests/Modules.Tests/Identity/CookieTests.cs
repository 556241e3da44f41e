using System.Net;
using System.Net.Http.Json;
using Socle.TestKit;

namespace Socle.Identity.Tests;

public sealed class CookieTests(IdentityServer server)
{
    [Fact]
    public async Task keeps_the_refresh_token_where_no_script_reads_it()
    {
        var account = await server.NewAccount();
        using var client = server.Anonymous();
        using var request = Login(account.Email);
        using var answer = await client.SendAsync(request);
        (await answer.Json()).TryGetProperty("refreshToken", out _).ShouldBeFalse();
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("socle-refresh=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=strict", Case.Insensitive);
        cookie.ShouldContain("path=/api/auth", Case.Insensitive);
    }

    [Fact]
    public async Task sets_no_cookie_unless_asked()
    {
        var account = await server.NewAccount();
        using var client = server.Anonymous();
        using var answer = await client.Login(account.Email);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task refreshes_by_the_cookie_with_the_header_and_from_its_own_origin_alone()
    {
        var account = await server.NewAccount();
        using var client = server.Anonymous();
        using var login = await client.SendAsync(Login(account.Email));
        var cookie = login.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("socle-refresh=", StringComparison.Ordinal)).Split(';')[0];

        (await Refresh(client, cookie)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "without the header the cookie is not looked at");
        (await Refresh(client, cookie, ("Socle-Session", "cookie"), ("Sec-Fetch-Site", "cross-site"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Refresh(client, cookie, ("Socle-Session", "cookie"), ("Sec-Fetch-Site", "same-site"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Refresh(client, cookie, ("Socle-Session", "cookie"), ("Origin", "https://autre.exemple.fr"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        using var own = await Refresh(client, cookie, ("Socle-Session", "cookie"), ("Sec-Fetch-Site", "same-origin"));
        own.StatusCode.ShouldBe(HttpStatusCode.OK);
        own.Headers.GetValues("Set-Cookie").ShouldContain(c => c.StartsWith("socle-refresh=sr_", StringComparison.Ordinal));
        (await own.Json()).TryGetProperty("refreshToken", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task takes_the_cookie_away_on_logout()
    {
        var account = await server.NewAccount();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/auth/logout");
        request.Headers.Add("Socle-Session", "cookie");
        using var answer = await account.Client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        answer.Headers.GetValues("Set-Cookie").ShouldContain(c => c.StartsWith("socle-refresh=;", StringComparison.Ordinal));
    }

    private static HttpRequestMessage Login(string email)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/auth/login")
        {
            Content = JsonContent.Create(new { email, password = Calls.Password }),
        };
        request.Headers.Add("Socle-Session", "cookie");
        return request;
    }

    private static Task<HttpResponseMessage> Refresh(HttpClient client, string cookie, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/auth/refresh");
        request.Headers.Add("Cookie", cookie);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return client.SendAsync(request);
    }
}
