using System.Text.Json.Nodes;
using Socle.TestKit;

namespace Socle.Operations.Tests;

public sealed class ApiDescriptionTests(TestServer server)
{
    [Fact]
    public async Task the_app_is_built_on_the_description_the_server_gives()
    {
        using var client = server.Anonymous();
        var served = Described(await client.GetStringAsync("/openapi/v1.json"));
        var kept = Described(await File.ReadAllTextAsync(Path.Combine(TestFiles.Root, "web", "openapi.json")));
        JsonNode.DeepEquals(served, kept).ShouldBeTrue(
            "web/openapi.json is stale. Start Socle and run: npm run generate:api -w web -- http://localhost:7400");
    }

    private static JsonNode Described(string text)
    {
        var document = JsonNode.Parse(text)!.AsObject(); // a description is an object
        document.Remove("servers");
        return document;
    }
}
