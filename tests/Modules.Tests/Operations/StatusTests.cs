using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Socle.TestKit;

namespace Socle.Operations.Tests;

/// <summary>The dashboard's data.</summary>
public sealed class StatusTests(TestServer server)
{
    [Fact]
    public async Task shows_a_visitor_the_modules_and_nothing_more()
    {
        var status = await server.Anonymous().GetFromJsonAsync<JsonElement>("/api/status");

        status.GetProperty("overall").GetString().ShouldBeOneOf("ok", "degraded");
        var modules = status.GetProperty("modules").EnumerateArray().ToList();
        modules.Select(module => module.GetProperty("name").GetString()).ShouldBe(["kernel", "auth", "chatbots", "operations", "vault", "notifications"]);
        modules.SelectMany(module => module.EnumerateObject()).Select(property => property.Name).Distinct().ShouldBe(["name", "status"]);
        modules[1].GetProperty("status").GetString().ShouldBe("enabled");
    }

    [Fact]
    public async Task shows_who_is_signed_in_the_services_and_their_quotas()
    {
        var account = await server.NewAccount();
        var status = await account.Client.GetFromJsonAsync<JsonElement>("/api/status");
        var kernel = status.GetProperty("modules").EnumerateArray().First();
        var cache = kernel.GetProperty("services").EnumerateArray().Single(service => service.GetProperty("name").GetString() == "cache");

        kernel.GetProperty("services").EnumerateArray().Select(service => service.GetProperty("name").GetString())
            .ShouldBeSubsetOf(["database", "cache", "disk", "events", "sandbox"]);
        cache.GetProperty("quota").GetProperty("limit").GetInt64().ShouldBe(30 * 1024 * 1024);
        cache.GetProperty("quota").GetProperty("measured").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task turns_a_module_off_and_on_for_one_workspace()
    {
        var anna = await server.NewAccount();
        var berthe = await server.NewAccount();

        (await Change(anna, "chatbots", installed: false)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var refused = await anna.Client.GetAsync("/api/chatbots");
        refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var problem = await refused.Content.ReadAsStringAsync();
        problem.ShouldContain("/problems/module-off");
        problem.ShouldContain("PUT /api/operations/modules/chatbots");
        (await anna.Client.GetAsync("/api/conversations")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await berthe.Client.GetAsync("/api/chatbots")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await State(anna, "chatbots")).ShouldBe("disabled");

        await Change(anna, "chatbots", installed: true);
        (await anna.Client.GetAsync("/api/chatbots")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("auth")]
    [InlineData("operations")]
    public async Task keeps_what_nothing_can_do_without(string module)
    {
        var account = await server.NewAccount();
        (await Change(account, module, installed: false)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task refuses_a_module_nobody_knows_and_a_body_that_says_nothing()
    {
        var account = await server.NewAccount();
        (await Change(account, "nothing", installed: false)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var bad = await account.Client.PutAsJsonAsync("/api/operations/modules/chatbots", new { });
        bad.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await bad.Content.ReadAsStringAsync()).ShouldContain("\"installed\"");
    }

    [Theory]
    [InlineData("viewer")]
    [InlineData("member")]
    public async Task lets_only_who_manages_change_modules(string role)
    {
        var owner = await server.NewAccount();
        var other = await owner.Invite(role);
        (await Change(other, "chatbots", installed: false)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await other.Client.GetAsync("/api/operations/parked-events")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task tells_another_node_that_a_module_was_turned_off()
    {
        var account = await server.NewAccount();
        var node = await server.StartAnotherNode();
        using var other = account.NewClient("fr", node.Address);
        (await other.GetAsync("/api/chatbots")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await Change(account, "chatbots", installed: false);

        var tries = 0;
        while ((await other.GetAsync("/api/chatbots")).StatusCode != HttpStatusCode.NotFound)
        {
            (++tries).ShouldBeLessThan(200);
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static Task<HttpResponseMessage> Change(TestAccount account, string module, bool installed) =>
        account.Client.PutAsJsonAsync($"/api/operations/modules/{module}", new { installed });

    private static async Task<string?> State(TestAccount account, string module) =>
        (await account.Client.GetFromJsonAsync<JsonElement>("/api/status")).GetProperty("modules").EnumerateArray()
            .Single(one => one.GetProperty("name").GetString() == module).GetProperty("status").GetString();
}
