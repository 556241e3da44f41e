using System.Net;
using System.Text.RegularExpressions;

namespace Socle.Kernel.Tests.Http;

/// <summary>The app and the widget, from folders as their builds leave them.</summary>
public sealed class WebFilesTests(WebFilesTests.Node node) : IClassFixture<WebFilesTests.Node>
{
    private HttpClient Http => node.Value.Http;

    [Theory]
    [InlineData("/")]
    [InlineData("/chatbots/42")]
    public async Task serves_the_page_with_a_nonce_of_its_own(string path)
    {
        var first = await Page(path);
        var second = await Page(path);
        var policy = first.Headers.GetValues("Content-Security-Policy").Single();
        var nonce = Regex.Match(await first.Content.ReadAsStringAsync(), "content=\"([^\"]+)\"").Groups[1].Value;

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        nonce.Length.ShouldBe(24);
        policy.ShouldContain($"style-src 'self' 'nonce-{nonce}'");
        policy.ShouldContain("script-src 'self';");
        policy.ShouldNotContain("unsafe");
        second.Headers.GetValues("Content-Security-Policy").Single().ShouldNotBe(policy);
        first.Headers.CacheControl!.NoCache.ShouldBeTrue();
    }

    [Theory]
    [InlineData("/api/nowhere")]
    [InlineData("/assets/gone.js")]
    [InlineData("/gone.png")]
    [InlineData("/assets/..%2f..%2fsecret.txt")]
    [InlineData("/widget/../secret.txt")]
    public async Task answers_no_page_where_none_is_asked_for(string path) => (await Page(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task lets_hashed_files_be_kept_for_ever()
    {
        var answer = await Http.GetAsync("/assets/app-1a2b3c4d.js");

        answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/assets/app-1a2b3c4d.js");
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        (await Http.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("identity", null)]
    public async Task sends_files_compressed_to_who_takes_it(string accepts, string? encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/assets/app-1a2b3c4d.js");
        request.Headers.Add("Accept-Encoding", accepts);
        var answer = await Http.SendAsync(request);

        answer.Content.Headers.ContentEncoding.FirstOrDefault().ShouldBe(encoding);
        answer.Headers.Vary.ShouldContain("Accept-Encoding");
        (answer.Content.Headers.ContentLength < Node.Script.Length).ShouldBe(encoding is not null);
    }

    [Fact]
    public async Task lets_any_site_load_the_widget()
    {
        var loader = await Http.GetAsync("/widget.js");
        loader.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromMinutes(5));
        loader.Headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["cross-origin"]);
        (await Http.GetAsync("/widget/panel-1a2b3c4d.js")).Headers.CacheControl!.ToString().ShouldContain("immutable");
        (await Http.GetAsync("/widget/manifest.json")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<HttpResponseMessage> Page(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", "text/html,application/xhtml+xml");
        return await Http.SendAsync(request);
    }

    public sealed class Node : IAsyncLifetime
    {
        public static readonly string Script = string.Concat(Enumerable.Repeat("console.log('bonjour');", 200));

        public ProbeNode Value { get; private set; } = null!; // set before any test

        public async ValueTask InitializeAsync()
        {
            var root = Directory.CreateTempSubdirectory("socle-web-").FullName;
            await Write(Path.Combine(root, "secret.txt"), "secret");
            await Write(Path.Combine(root, "web", "index.html"), "<meta name=\"csp-nonce\" content=\"__CSP_NONCE__\">");
            await Write(Path.Combine(root, "web", "assets", "app-1a2b3c4d.js"), Script);
            await Write(Path.Combine(root, "widget", "widget.js"), "/* loader */");
            await Write(Path.Combine(root, "widget", "panel-1a2b3c4d.js"), "/* panel */");
            await Write(Path.Combine(root, "widget", "manifest.json"), "{}");
            Value = await ProbeNode.Start(new()
            {
                ["Socle:WebRoot"] = Path.Combine(root, "web"),
                ["Socle:WidgetRoot"] = Path.Combine(root, "widget"),
            });
        }

        public ValueTask DisposeAsync() => Value.DisposeAsync();

        private static async Task Write(string file, string text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, text);
        }
    }
}
