using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Socle.Identity.Accounts;
using Socle.TestKit;

namespace Socle.Identity.Tests;

public sealed class NewPasswordTests(IdentityServer server)
{
    [Theory]
    [InlineData("Password123", "auth.password-common")]
    [InlineData("MOTDEPASSE2024", "auth.password-common")]
    [InlineData("azertyuiop", "auth.password-common")]
    [InlineData("zzzzzzzzzz", "auth.password-common")]
    [InlineData("j’aime Jean.Martin !", "auth.password-personal")]
    [InlineData("la BOULANGERIE du coin", "auth.password-personal")]
    [InlineData("le cheval mange du trèfle", null)]
    [InlineData("Marie va au marché", null)]
    public void refuses_what_is_guessed_first_and_what_names_its_owner(string password, string? text)
    {
        var problem = NewPasswords.Refusal("password", password, "jean.martin@exemple.fr", ["Boulangerie", "va"]);
        (problem is null).ShouldBe(text is null);
    }

    [Fact]
    public void knows_thousands_of_common_passwords() => CommonPasswords.Count.ShouldBeGreaterThan(3000);

    [Theory]
    [InlineData("fr", "Ce mot de passe figure parmi les plus devinés. Choisissez-en un autre.")]
    [InlineData("en", "This password is among those guessed first. Choose another.")]
    public async Task says_why_by_the_field(string language, string sentence)
    {
        using var client = server.Anonymous(language);
        var problem = await (await client.Register(TestAccount.NewEmail(), new { password = "azertyuiop" })).Problem(400);
        problem.Type().ShouldBe("/problems/validation");
        problem.GetProperty("errors").GetProperty("password")[0].GetString().ShouldBe(sentence);
    }

    [Theory]
    [InlineData(128, HttpStatusCode.Created)]
    [InlineData(129, HttpStatusCode.BadRequest)]
    public async Task takes_any_characters_up_to_a_hundred_and_twenty_eight(int length, HttpStatusCode status)
    {
        using var client = server.Anonymous();
        var email = TestAccount.NewEmail();
        var password = string.Concat(Enumerable.Repeat("🐎", length));
        (await client.Register(email, new { password })).StatusCode.ShouldBe(status);
        (await client.Login(email, password)).IsSuccessStatusCode.ShouldBe(status == HttpStatusCode.Created);
    }

    [Fact]
    public async Task asks_an_outside_list_for_five_characters_of_a_hash_and_goes_on_without_it()
    {
        const string Leaked = "une phrase qui a fui", Padding = "une phrase pour la forme";
        var asked = new List<string>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var list = builder.Build();
        list.Run(context =>
        {
            asked.Add($"{context.Request.Path} {context.Request.Headers["Add-Padding"]}");
            return context.Response.WriteAsync($"{Sha1(Leaked)[5..]}:3\r\n{Sha1(Padding)[5..]}:0\r\n0000000000000000000000000000000000A:12\r\n");
        });
        await list.StartAsync(TestContext.Current.CancellationToken);
        await using var node = await IdentityNode.Start(server, "open", passwordRangeUrl: $"{list.Urls.First()}/range/");
        using var client = node.Client();

        (await client.Register("a@exemple.fr", new { password = Leaked })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await client.Register("b@exemple.fr", new { password = Padding })).StatusCode.ShouldBe(HttpStatusCode.Created);
        asked.ShouldBe([$"/range/{Sha1(Leaked)[..5]} true", $"/range/{Sha1(Padding)[..5]} true"]);

        await list.StopAsync(TestContext.Current.CancellationToken);
        (await client.Register("c@exemple.fr", new { password = Leaked })).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

#pragma warning disable CA5350 // The list is sorted by SHA-1.
    private static string Sha1(string text) => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350

    [Fact]
    public async Task refuses_the_name_of_the_workspace_at_registration()
    {
        using var client = server.Anonymous();
        (await client.Register(TestAccount.NewEmail(), new { password = "quincaillerie2031", workspaceName = "Quincaillerie" }))
            .StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
