using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Socle.TestKit;

namespace Socle.Identity.Tests;

public sealed class ProfileTests(IdentityServer server)
{
    [Fact]
    public async Task changes_ones_name_and_language_each_by_itself()
    {
        var account = await server.NewAccount();

        (await Change(account, new { name = "  Léa Petit " })).GetProperty("name").GetString().ShouldBe("Léa Petit");
        (await Change(account, new { language = "en" })).GetProperty("language").GetString().ShouldBe("en");

        var user = (await account.Client.GetFromJsonAsync<JsonElement>("/api/auth/me")).GetProperty("user");
        user.GetProperty("name").GetString().ShouldBe("Léa Petit");
        user.GetProperty("language").GetString().ShouldBe("en");
        user.GetProperty("email").GetString().ShouldBe(account.Email);
    }

    [Theory]
    [InlineData("""{"language":"de"}""", "language")]
    [InlineData("""{"name":"   "}""", "name")]
    [InlineData("""{"name":"deux\nlignes"}""", "name")]
    public async Task refuses_what_is_no_name_and_no_language_of_socle(string body, string field)
    {
        var account = await server.NewAccount();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var answer = await account.Client.PatchAsync("/api/auth/me", content);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").TryGetProperty(field, out _).ShouldBeTrue();
    }

    private static async Task<JsonElement> Change(TestAccount account, object change)
    {
        using var answer = await account.Client.PatchAsJsonAsync("/api/auth/me", change);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Json();
    }
}
