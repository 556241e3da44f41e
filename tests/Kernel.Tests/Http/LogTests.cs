using System.Text.Json;
using Socle.Kernel.Telemetry;

namespace Socle.Kernel.Tests.Http;

/// <summary>One JSON line a request, in files that rotate.</summary>
public sealed class LogTests
{
    [Fact]
    public async Task writes_a_line_for_each_request_without_its_secrets()
    {
        var folder = Directory.CreateTempSubdirectory("socle-logs-").FullName;
        await using (var node = await ProbeNode.Start(new() { ["Socle:Logs"] = folder }))
        {
            using var anna = node.SignedIn();
            await anna.GetAsync("/api/probe/open?token=geheim");
            await node.Http.GetAsync("/api/probe/fail/internal");
        }

        var lines = await File.ReadAllLinesAsync(Path.Combine(folder, "socle.log"));
        var all = lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var requests = all.Where(line => line.GetProperty("category").GetString() == "request").ToList();
        var open = requests.Single(line => line.GetProperty("route").GetString() == "/api/probe/open");
        var failed = requests.Single(line => line.GetProperty("route").GetString() == "/api/probe/fail/{how}");

        open.GetProperty("status").GetInt32().ShouldBe(200);
        open.GetProperty("method").GetString().ShouldBe("GET");
        Guid.TryParse(open.GetProperty("userId").GetString(), out _).ShouldBeTrue();
        failed.GetProperty("status").GetInt32().ShouldBe(500);
        all.ShouldContain(line => line.GetProperty("level").GetString() == "error"
            && line.GetProperty("category").GetString()!.EndsWith("RequestEdge")
            && line.GetProperty("traceId").GetString() == failed.GetProperty("traceId").GetString());
        lines.ShouldAllBe(line => !line.Contains("geheim"));
    }

    [Fact]
    public void rotates_by_size_and_keeps_so_many_files()
    {
        var folder = Directory.CreateTempSubdirectory("socle-logs-").FullName;
        using (var file = new RotatingFile(folder, maxBytes: 10, count: 3))
        {
            for (var i = 0; i < 5; i++)
            {
                file.Write("12345678\n"u8);
            }
        }

        Directory.GetFiles(folder).Select(Path.GetFileName).Order().ShouldBe(["socle.1.log", "socle.2.log", "socle.log"]);
        Directory.GetFiles(folder).ShouldAllBe(name => new FileInfo(name).Length == 9);
    }
}
