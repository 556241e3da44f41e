using System.Net;

namespace Socle.Kernel.Tests.Http;

/// <summary>What every answer tells browsers, and under which names and schemes we answer.</summary>
public sealed class HeaderTests(ProblemTests.Node node) : IClassFixture<ProblemTests.Node>
{
    private HttpClient Http => node.Value.Http;

    [Theory]
    [InlineData("/api/probe/open")]
    [InlineData("/api/probe/fail/internal")]
    [InlineData("/nowhere")]
    public async Task protects_every_answer(string path)
    {
        var headers = (await Http.GetAsync(path)).Headers;

        headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        var policy = headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        headers.Contains("Referrer-Policy").ShouldBeTrue();
        headers.Contains("Permissions-Policy").ShouldBeTrue();
        headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["same-origin"]);
        headers.GetValues("Cross-Origin-Opener-Policy").ShouldBe(["same-origin"]);
        headers.Contains("Server").ShouldBeFalse();
        headers.Contains("Strict-Transport-Security").ShouldBeFalse();
        headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    [Theory]
    [InlineData("localhost", 200)]
    [InlineData("127.0.0.1:99", 200)]
    [InlineData("[::1]:7400", 200)]
    [InlineData("evil.example", 421)]
    [InlineData("localhost.evil.example", 421)]
    public async Task answers_under_our_own_names_only(string host, int status) => (await Get(Http, host)).ShouldBe(status);

    [Fact]
    public async Task sends_the_public_name_to_https_and_leaves_loopback_alone()
    {
        await using var own = await ProbeNode.Start(new() { ["Socle:Url"] = "https://socle.example" });
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = own.Http.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/probe/open?a=b") { Headers = { Host = "socle.example" } };
        var answer = await client.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect);
        answer.Headers.Location.ShouldBe(new Uri("https://socle.example/api/probe/open?a=b"));
        (await Get(client, "localhost")).ShouldBe(200);
        (await Get(client, "other.example")).ShouldBe(421);
    }

    [Fact]
    public async Task believes_forwarded_headers_from_trusted_proxies_only()
    {
        await using var trusting = await ProbeNode.Start(new() { ["Socle:Url"] = "https://socle.example", ["Socle:TrustedProxies"] = "127.0.0.0/8" });
        var answer = await Forwarded(trusting.Http);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("Strict-Transport-Security").ShouldNotBeEmpty();

        await using var strict = await ProbeNode.Start(new() { ["Socle:Url"] = "https://socle.example" });
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = strict.Http.BaseAddress };
        (await Forwarded(client)).StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect);
    }

    [Fact]
    public async Task opens_an_endpoint_to_the_sites_its_policy_allows()
    {
        var friend = await CrossOrigin(HttpMethod.Get, ProbeOrigins.Friend);
        friend.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe([ProbeOrigins.Friend]);
        friend.Headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["cross-origin"]);
        friend.Headers.Vary.ShouldContain("Origin");

        var preflight = await CrossOrigin(HttpMethod.Options, ProbeOrigins.Friend);
        preflight.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        preflight.Headers.GetValues("Access-Control-Allow-Headers").Single().ShouldContain("Authorization");

        (await CrossOrigin(HttpMethod.Get, "https://stranger.example")).Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        (await CrossOrigin(HttpMethod.Options, "https://stranger.example")).Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
    }

    private async Task<HttpResponseMessage> CrossOrigin(HttpMethod method, string origin)
    {
        using var request = new HttpRequestMessage(method, "/api/probe/shared/yes");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "GET");
        return await Http.SendAsync(request);
    }

    private static Task<HttpResponseMessage> Forwarded(HttpClient client)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/probe/open") { Headers = { Host = "socle.example" } };
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", "192.0.2.7");
        return client.SendAsync(request);
    }

    private static async Task<int> Get(HttpClient client, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/probe/open") { Headers = { Host = host } };
        return (int)(await client.SendAsync(request)).StatusCode;
    }
}
