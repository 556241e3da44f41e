using System.IO.Compression;

namespace Socle.Kernel.Tests.Http;

/// <summary>Answers are compressed for who takes it; streams of events never.</summary>
public sealed class CompressionTests(ProblemTests.Node node) : IClassFixture<ProblemTests.Node>
{
    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("identity", null)]
    public async Task compresses_for_who_takes_it(string accepts, string? encoding)
    {
        var answer = await Get("/api/probe/long", accepts);
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        answer.Content.Headers.ContentEncoding.FirstOrDefault().ShouldBe(encoding);
        await using var body = new MemoryStream(bytes);
        await using Stream plain = encoding switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        (await new StreamReader(plain).ReadToEndAsync()).ShouldBe(new string('a', 20_000));
    }

    [Fact]
    public async Task leaves_a_stream_of_events_alone()
    {
        var answer = await Get("/api/probe/stream", "br, gzip");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        answer.Content.Headers.ContentEncoding.ShouldBe(["identity"]);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("data: event 2");
    }

    private async Task<HttpResponseMessage> Get(string path, string accepts)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Encoding", accepts);
        return await node.Value.Http.SendAsync(request);
    }
}
