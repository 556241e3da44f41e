using System.Net;
using System.Text;
using System.Text.Json;

namespace Socle.Kernel.Tests.Http;

/// <summary>Every failure is a problem in the caller's language.</summary>
public sealed class ProblemTests(ProblemTests.Node node) : IClassFixture<ProblemTests.Node>
{
    private HttpClient Http => node.Value.Http;

    [Theory]
    [InlineData("internal", 500, "internal")]
    [InlineData("database", 503, "database-away")]
    [InlineData("disk", 507, "disk-full")]
    [InlineData("text", 400, "text-not-storable")]
    public async Task tells_an_exception_without_its_internals(string how, int status, string name)
    {
        var answer = await Http.GetAsync($"/api/probe/fail/{how}");
        var body = await answer.Content.ReadAsStringAsync();

        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        JsonDocument.Parse(body).RootElement.GetProperty("type").GetString().ShouldBe($"/problems/{name}");
        body.ShouldNotContain("secret");
        body.ShouldNotContain("Exception");
    }

    [Fact]
    public async Task says_when_to_come_back_after_the_database_was_away() =>
        (await Http.GetAsync("/api/probe/fail/database")).Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(2));

    [Fact]
    public async Task carries_retry_after_of_a_problem_an_endpoint_tells() =>
        (await Http.GetAsync("/api/probe/problem")).Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(7));

    [Theory]
    [InlineData("GET", "/api/nowhere", null, 404, "not-found")]
    [InlineData("GET", "/nowhere.txt", null, 404, "not-found")]
    [InlineData("DELETE", "/api/probe/open", null, 405, "method-not-allowed")]
    [InlineData("FROB", "/api/probe/open", null, 405, "method-not-allowed")]
    [InlineData("POST", "/api/probe/validated", "text/plain", 415, "unsupported-media-type")]
    [InlineData("GET", "/api/probe/managed", null, 401, "unauthorized")]
    public async Task tells_a_request_nobody_takes(string method, string path, string? type, int status, string name)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Content = type is null ? null : new StringContent("x", Encoding.UTF8, type);
        var answer = await Http.SendAsync(request);

        ((int)answer.StatusCode).ShouldBe(status);
        (await Json(answer)).GetProperty("type").GetString().ShouldBe($"/problems/{name}");
    }

    [Fact]
    public async Task refuses_who_is_signed_in_without_the_permission()
    {
        using var member = node.Value.SignedIn("probe:write");
        var answer = await member.GetAsync("/api/probe/managed");

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Json(answer)).GetProperty("type").GetString().ShouldBe("/problems/forbidden");
        (await node.Value.SignedIn("probe:manage").GetAsync("/api/probe/managed")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await node.Value.SignedIn("probe:manage").GetAsync("/api/probe/operator")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await node.Value.SignedIn("operator").GetAsync("/api/probe/operator")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("{", "malformed-json")]
    [InlineData("[1,", "malformed-json")]
    [InlineData("", "bad-request")]
    public async Task tells_a_body_that_is_no_json(string body, string name)
    {
        var answer = await Http.PostAsync("/api/probe/validated", new StringContent(body, Encoding.UTF8, "application/json"));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Json(answer)).GetProperty("type").GetString().ShouldBe($"/problems/{name}");
    }

    [Fact]
    public async Task refuses_json_that_is_too_deep()
    {
        var deep = new StringContent(string.Concat(Enumerable.Repeat("{\"a\":", 5000)), Encoding.UTF8, "application/json");
        var answer = await Http.PostAsync("/api/probe/validated", deep);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Json(answer)).GetProperty("type").GetString().ShouldBe("/problems/malformed-json");
    }

    [Theory]
    [InlineData(null, "fr", "Introuvable")]
    [InlineData("fr-BE", "fr", "Introuvable")]
    [InlineData("de", "fr", "Introuvable")]
    [InlineData("de, en-GB;q=0.8", "en", "Not found")]
    [InlineData("en;q=0.5, fr;q=0.9", "fr", "Introuvable")]
    [InlineData("en-US,en;q=0.9,fr;q=0.8", "en", "Not found")]
    public async Task speaks_the_language_that_is_asked_for(string? accept, string language, string title)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/nowhere");
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Language", accept);
        }

        var answer = await Http.SendAsync(request);

        answer.Content.Headers.ContentLanguage.ShouldBe([language]);
        answer.Headers.Vary.ShouldContain("Accept-Language");
        (await Json(answer)).GetProperty("title").GetString().ShouldBe(title);
    }

    [Fact]
    public async Task carries_the_trace_of_the_caller_in_header_and_body()
    {
        const string trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/nowhere");
        request.Headers.Add("traceparent", $"00-{trace}-00f067aa0ba902b7-01");
        var answer = await Http.SendAsync(request);

        answer.Headers.GetValues("Trace-Id").ShouldBe([trace]);
        (await Json(answer)).GetProperty("traceId").GetString().ShouldBe(trace);
    }

    [Fact]
    public async Task makes_a_trace_for_every_request()
    {
        var first = (await Http.GetAsync("/api/probe/open")).Headers.GetValues("Trace-Id").Single();
        var second = (await Http.GetAsync("/api/probe/open")).Headers.GetValues("Trace-Id").Single();

        first.Length.ShouldBe(32);
        second.ShouldNotBe(first);
    }

    [Fact]
    public async Task refuses_a_body_over_the_limit_of_its_endpoint()
    {
        var tooLong = new StringContent($$"""{"name":"{{new string('a', 8_000_000)}}"}""", Encoding.UTF8, "application/json");
        var answer = await Http.PostAsync("/api/probe/validated", tooLong);
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await Json(answer)).GetProperty("type").GetString().ShouldBe("/problems/body-too-large");

        (await Http.PostAsync("/api/probe/big", new ByteArrayContent(new byte[2_000_000]))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Http.PostAsync("/api/probe/big", new ByteArrayContent(new byte[4_000_000]))).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;

    public sealed class Node : IAsyncLifetime
    {
        public ProbeNode Value { get; private set; } = null!; // set before any test

        public async ValueTask InitializeAsync() => Value = await ProbeNode.Start();

        public ValueTask DisposeAsync() => Value.DisposeAsync();
    }
}
