using System.Net.Http.Json;
using Socle.TestKit;

[assembly: AssemblyFixture(typeof(TestServer))]

namespace Socle.__Module__.Tests;

public sealed class __Noun__Tests(TestServer server)
{
    [Fact]
    public async Task keeps_the_name_without_stray_white_space()
    {
        var account = await server.NewAccount();

        var added = await (await account.Client.PostAsJsonAsync("/api/__module__", new { name = "  Dupont   et  fils " })).Json();
        var found = await (await account.Client.GetAsync($"/api/__module__/{added.GetProperty("id").GetGuid()}")).Json();

        found.GetProperty("name").GetString().ShouldBe("Dupont et fils");
    }

    [Fact]
    public async Task refuses_a_second_one_of_the_same_name()
    {
        var account = await server.NewAccount();
        await account.Client.PostAsJsonAsync("/api/__module__", new { name = "Dupont" });

        var problem = await (await account.Client.PostAsJsonAsync("/api/__module__", new { name = "Dupont" })).Problem(409);

        problem.Type().ShouldBe("/problems/__noun__-name-taken");
    }

    [Fact]
    public async Task hides_it_from_another_workspace()
    {
        var added = await (await (await server.NewAccount()).Client.PostAsJsonAsync("/api/__module__", new { name = "Dupont" })).Json();

        var answer = await (await server.NewAccount()).Client.GetAsync($"/api/__module__/{added.GetProperty("id").GetGuid()}");

        await answer.Problem(404);
    }
}
