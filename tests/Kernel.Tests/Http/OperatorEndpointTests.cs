using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Socle.Kernel.Tests.Http;

/// <summary>What probes, Prometheus and developers ask of a node.</summary>
public sealed class OperatorEndpointTests(ProblemTests.Node node) : IClassFixture<ProblemTests.Node>
{
    private HttpClient Http => node.Value.Http;

    [Fact]
    public async Task says_that_it_lives_and_is_ready()
    {
        (await Http.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var ready = await Http.GetFromJsonAsync<JsonElement>("/health/ready");
        ready.GetProperty("checks").GetProperty("database").GetString().ShouldBe("ok");
    }

    [Fact]
    public async Task counts_requests_by_route_and_status()
    {
        await Http.GetAsync("/api/probe/fail/internal");
        var text = await Http.GetStringAsync("/metrics");

        text.ShouldContain("socle_http_request_duration_seconds_count{route=\"/api/probe/fail/{how}\",method=\"GET\",status=\"500\"}");
        text.ShouldContain("le=\"+Inf\"");
        text.ShouldContain("socle_cache_limit_bytes 31457280");
        text.ShouldContain("npgsql_");
        text.ShouldContain("dotnet_gc_collections_total{generation=\"0\"}");
    }

    [Fact]
    public async Task shows_figures_under_another_name_than_loopback_to_the_operator_only()
    {
        await using var own = await ProbeNode.Start(new() { ["Socle:Url"] = "http://socle.example" });
        (await Ask(own.Http, "socle.example")).ShouldBe(HttpStatusCode.Unauthorized);
        (await Ask(own.SignedIn("probe:own"), "socle.example")).ShouldBe(HttpStatusCode.Forbidden);
        (await Ask(own.SignedIn("operator"), "socle.example")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task describes_the_api()
    {
        var api = await Http.GetFromJsonAsync<JsonElement>("/openapi/v1.json");

        api.GetProperty("openapi").GetString().ShouldStartWith("3.1");
        var create = api.GetProperty("paths").GetProperty("/api/probe/create").GetProperty("post");
        create.GetProperty("security").GetArrayLength().ShouldBe(1);
        create.GetProperty("operationId").GetString().ShouldBe("create");
        create.GetProperty("responses").GetProperty("default").GetProperty("content").TryGetProperty("application/problem+json", out _).ShouldBeTrue();
        api.GetProperty("paths").GetProperty("/api/probe/open").GetProperty("get").TryGetProperty("security", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task has_a_page_to_read_the_description_under_its_policy()
    {
        var page = await Http.GetAsync("/docs");

        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await page.Content.ReadAsStringAsync()).ShouldContain("/docs/docs.js");
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("script-src 'self'");
        (await Http.GetAsync("/docs/docs.js")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Http.GetAsync("/docs/docs.css")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<HttpStatusCode> Ask(HttpClient client, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics") { Headers = { Host = host } };
        return (await client.SendAsync(request)).StatusCode;
    }
}
