using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Socle.Contracts.Identity;
using Socle.Kernel.Events;
using Socle.Kernel.Workspaces;
using Socle.TestKit;

namespace Socle.Chatbots.Tests;

public sealed class ChatbotTests(TestServer server)
{
    [Fact]
    public async Task creates_reads_changes_lists_and_removes_a_chatbot()
    {
        var account = await server.NewAccount();
        var created = await account.Client.PostAsJsonAsync("/api/chatbots", new { name = "Aide", language = "fr", origins = new[] { "https://Exemple.fr/" } });
        created.StatusCode.ShouldBe(HttpStatusCode.Created);
        var chatbot = await created.Json();
        chatbot.GetProperty("origins")[0].GetString().ShouldBe("https://exemple.fr");
        chatbot.GetProperty("publicKey").GetString()!.Length.ShouldBe(27);

        var changed = await (await account.Client.PatchAsJsonAsync(
            $"/api/chatbots/{chatbot.Id()}", new { welcome = "Bonjour !", theme = new { color = "#0f5c4d" } })).Json();
        changed.GetProperty("welcome").GetString().ShouldBe("Bonjour !");
        changed.GetProperty("name").GetString().ShouldBe("Aide");
        changed.GetProperty("theme").GetProperty("color").GetString().ShouldBe("#0f5c4d");
        (await (await account.Client.GetAsync($"/api/chatbots/{chatbot.Id()}")).Json()).ToString().ShouldBe(changed.ToString());

        (await account.Client.DeleteAsync($"/api/chatbots/{chatbot.Id()}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await account.Client.GetAsync($"/api/chatbots/{chatbot.Id()}")).Problem(404);
    }

    [Fact]
    public async Task goes_with_its_workspace_and_touches_no_other()
    {
        var (gone, stays) = (await server.NewAccount(), await server.NewAccount());
        foreach (var account in (TestAccount[])[gone, stays])
        {
            await account.Learn(await account.NewChatbot(), "Nous livrons le jeudi.");
        }

        await server.Service<WorkspaceScopes>().Run(
            gone.WorkspaceId, services => services.GetRequiredService<IEvents>().Publish(new WorkspaceRemoved(gone.WorkspaceId), CancellationToken.None));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await Total(gone) > 0)
        {
            await Task.Delay(50, limit.Token);
        }

        Files(gone).ShouldBeEmpty();
        (await Total(stays)).ShouldBe(1);
        Files(stays).Length.ShouldBe(1);
    }

    [Fact]
    public async Task pages_through_chatbots_with_a_cursor()
    {
        var account = await server.NewAccount();
        foreach (var _ in Enumerable.Range(0, 5))
        {
            await account.NewChatbot();
        }

        var ids = new List<string>();
        for (var url = "/api/chatbots?limit=2&total=true"; url.Length > 0;)
        {
            var page = await (await account.Client.GetAsync(url)).Json();
            page.GetProperty("total").GetInt32().ShouldBe(5);
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.Id()));
            url = page.GetProperty("nextCursor").GetString() is { } next ? $"/api/chatbots?limit=2&total=true&cursor={next}" : "";
        }

        ids.Distinct().Count().ShouldBe(5);
    }

    [Theory]
    [InlineData("{\"name\":\"\",\"language\":\"fr\"}", "name")]
    [InlineData("{\"name\":\"Aide\",\"language\":\"de\"}", "language")]
    [InlineData("{\"language\":\"fr\"}", "name")]
    public async Task names_the_field_that_is_wrong(string body, string field)
    {
        var account = await server.NewAccount();
        var response = await account.Client.PostAsync("/api/chatbots", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        (await response.Problem(400)).GetProperty("errors").TryGetProperty(field, out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData("exemple.fr")]
    [InlineData("https://exemple.fr/page")]
    [InlineData("ftp://exemple.fr")]
    [InlineData("https://moi@exemple.fr")]
    public async Task refuses_what_is_no_origin(string origin)
    {
        var account = await server.NewAccount();
        var response = await account.Client.PostAsJsonAsync("/api/chatbots", new { name = "Aide", language = "fr", origins = new[] { origin } });
        (await response.Problem(422)).Type().ShouldBe("/problems/not-an-origin");
    }

    [Fact]
    public async Task another_workspace_finds_nothing()
    {
        var owner = await server.NewAccount();
        var chatbot = await owner.NewChatbot();
        await owner.Learn(chatbot, "Le code du portail est 4812.");
        var stranger = await server.NewAccount();
        var path = $"/api/chatbots/{chatbot.Id()}";

        await (await stranger.Client.GetAsync(path)).Problem(404);
        await (await stranger.Client.PatchAsJsonAsync(path, new { name = "À moi" })).Problem(404);
        await (await stranger.Client.DeleteAsync(path)).Problem(404);
        await (await stranger.Client.GetAsync($"{path}/sources")).Problem(404);
        await (await stranger.Client.PostAsJsonAsync($"{path}/sources", new { text = "intrus" })).Problem(404);
        await (await stranger.Client.PostAsJsonAsync($"{path}/ask", new { question = "Quel est le code du portail ?" })).Problem(404);
        await (await stranger.Client.PostAsJsonAsync($"{path}/search", new { query = "portail" })).Problem(404);
        (await (await stranger.Client.GetAsync("/api/chatbots")).Json()).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task a_role_may_do_what_it_says_and_no_more()
    {
        var owner = await server.NewAccount();
        var chatbot = await owner.NewChatbot();
        var statusByRole = new Dictionary<string, (int Read, int Write, int Remove)>
        {
            ["viewer"] = (200, 403, 403),
            ["member"] = (200, 201, 403),
            ["admin"] = (200, 201, 204),
        };
        foreach (var (role, (read, write, remove)) in statusByRole)
        {
            var person = await owner.Invite(role);
            var own = await owner.NewChatbot();
            ((int)(await person.Client.GetAsync($"/api/chatbots/{chatbot.Id()}")).StatusCode).ShouldBe(read, role);
            ((int)(await person.Client.PostAsJsonAsync("/api/chatbots", new { name = "B", language = "fr" })).StatusCode).ShouldBe(write, role);
            ((int)(await person.Client.DeleteAsync($"/api/chatbots/{own.Id()}")).StatusCode).ShouldBe(remove, role);
        }
    }

    private static async Task<int> Total(TestAccount account) =>
        (await (await account.Client.GetAsync("/api/chatbots?total=true")).Json()).GetProperty("total").GetInt32();

    private string[] Files(TestAccount account) =>
    [
        .. Directory.GetDirectories(server.Database.Files, account.WorkspaceId.ToString("N"), SearchOption.AllDirectories)
            .SelectMany(folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)),
    ];
}
