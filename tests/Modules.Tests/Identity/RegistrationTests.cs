using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Socle.Kernel.Modules;
using Socle.TestKit;

namespace Socle.Identity.Tests;

public sealed class RegistrationTests(IdentityServer server)
{
    [Fact]
    public async Task gives_the_first_account_to_the_bearer_of_the_setup_token_alone()
    {
        await using var node = await IdentityNode.Start(server);
        using var client = node.Client();
        var token = await File.ReadAllTextAsync(node.SetupFile);
        File.GetUnixFileMode(node.SetupFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        (await client.GetFromJsonAsync<System.Text.Json.JsonElement>("/api/auth/setup")).GetProperty("required").GetBoolean().ShouldBeTrue();

        (await (await client.Register("a@exemple.fr")).Problem(403)).Type().ShouldBe("/problems/registration-closed");
        (await (await client.Register("a@exemple.fr", new { setupToken = token + "x" })).Problem(403)).Type().ShouldBe("/problems/registration-closed");
        var first = await client.Register("  Marie.Dupont@Exemple.FR ", new { setupToken = token, name = " Marie ", workspaceName = "Atelier" });
        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        var answer = await first.Json();
        answer.GetProperty("user").GetProperty("email").GetString().ShouldBe("marie.dupont@exemple.fr");
        answer.GetProperty("user").GetProperty("name").GetString().ShouldBe("Marie");
        answer.GetProperty("user").GetProperty("emailVerified").GetBoolean().ShouldBeFalse();
        answer.GetProperty("workspace").GetProperty("name").GetString().ShouldBe("Atelier");
        answer.GetProperty("workspace").GetProperty("role").GetString().ShouldBe("owner");
        answer.GetProperty("expiresIn").GetInt32().ShouldBe(900);

        using var signedIn = node.Client(answer.Access());
        (await signedIn.GetFromJsonAsync<System.Text.Json.JsonElement>("/api/auth/me")).GetProperty("user").GetProperty("operator").GetBoolean().ShouldBeTrue();
        (await client.GetFromJsonAsync<System.Text.Json.JsonElement>("/api/auth/setup")).GetProperty("required").GetBoolean().ShouldBeFalse();
        File.Exists(node.SetupFile).ShouldBeFalse();
        (await client.Register("b@exemple.fr", new { setupToken = token })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task makes_one_operator_of_many_first_accounts_at_once()
    {
        await using var node = await IdentityNode.Start(server);
        await using var other = await IdentityNode.Start(server, beside: node);
        var tokens = new[] { await File.ReadAllTextAsync(node.SetupFile), await File.ReadAllTextAsync(other.SetupFile) };
        using var client = node.Client();
        using var otherClient = other.Client();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            (i % 2 == 0 ? client : otherClient).Register($"p{i}@exemple.fr", new { setupToken = tokens[i % 2] })));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        (await node.Sql("select count(*) from auth.account")).ShouldBe(1L);
        (await node.Sql("select count(*) from auth.workspace")).ShouldBe(1L);
    }

    [Fact]
    public async Task announces_the_setup_link_until_it_was_used()
    {
        await using var node = await IdentityNode.Start(server);
        var token = await File.ReadAllTextAsync(node.SetupFile);
        var announcer = node.Services.GetServices<IAnnouncesAtStart>().First();
        (await announcer.Announce("http://localhost:7400", CancellationToken.None)).ShouldNotBeNull().ShouldContain($"http://localhost:7400/setup#{token}");
        using var client = node.Client();
        (await client.Register("a@exemple.fr", new { setupToken = token })).EnsureSuccessStatusCode();
        (await announcer.Announce("http://localhost:7400", CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task makes_no_operator_in_open_mode_without_the_token()
    {
        var account = await server.NewAccount();
        var me = await account.Client.GetFromJsonAsync<System.Text.Json.JsonElement>("/api/auth/me");
        me.GetProperty("user").GetProperty("operator").GetBoolean().ShouldBeFalse();
        me.GetProperty("permissions").EnumerateArray().Select(p => p.GetString()).ShouldContain("chatbots:own");
        me.GetProperty("plan").GetString().ShouldBe("none");
    }

    [Fact]
    public async Task refuses_a_second_account_with_the_same_email_however_it_is_typed()
    {
        var account = await server.NewAccount();
        using var client = server.Anonymous("en");
        var problem = await (await client.Register($" {account.Email.ToUpperInvariant()} ")).Problem(409);
        problem.Type().ShouldBe("/problems/email-taken");
        problem.GetProperty("title").GetString().ShouldBe("This address is in use");
    }

    [Theory]
    [InlineData("1234567", 400)]
    [InlineData("70915328", 201)]
    [InlineData("        ", 201)]
    [InlineData("été 2026", 201)]
    [InlineData("🔑🔑🔑🔑", 400)]
    [InlineData("🔑🔑🔑🔑🔑🔑🔑🔑", 201)]
    [InlineData("e\u0301e\u0301e\u0301e\u0301", 400)]
    public async Task counts_the_characters_of_a_password_and_asks_nothing_else_of_it(string password, int status)
    {
        using var client = server.Anonymous();
        ((int)(await client.Register(TestAccount.NewEmail(), new { password })).StatusCode).ShouldBe(status);
    }

    [Theory]
    [InlineData(128, 201)]
    [InlineData(129, 400)]
    public async Task takes_up_to_128_characters(int length, int status)
    {
        using var client = server.Anonymous();
        var answer = await client.Register(TestAccount.NewEmail(), new { password = new string('é', length) });
        ((int)answer.StatusCode).ShouldBe(status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("marie")]
    [InlineData("@exemple.fr")]
    [InlineData("marie@")]
    [InlineData("a@b@exemple.fr")]
    [InlineData("a b@exemple.fr")]
    [InlineData("marie\u0000@exemple.fr")]
    [InlineData("marie@exem ple.fr")]
    [InlineData("marie@-exemple.fr")]
    public async Task refuses_what_is_no_email(string email)
    {
        using var client = server.Anonymous();
        var problem = await (await client.Register(email)).Problem(400);
        problem.GetProperty("errors").GetProperty("email")[0].GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task says_in_french_what_is_wrong_with_a_password()
    {
        using var client = server.Anonymous();
        var problem = await (await client.Register(TestAccount.NewEmail(), new { password = "court" })).Problem(400);
        problem.GetProperty("errors").GetProperty("password")[0].GetString().ShouldBe("De 8 à 128 caractères, quels qu’ils soient.");
    }

    [Fact]
    public async Task finds_an_international_domain_in_either_spelling()
    {
        using var client = server.Anonymous();
        var local = Guid.CreateVersion7().ToString("N");
        (await client.Register($"{local}@Château.fr")).EnsureSuccessStatusCode();
        (await client.Login($"{local}@xn--chteau-xta.fr")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task makes_the_demo_workspace_once()
    {
        await using var node = await IdentityNode.Start(server);
        var demo = node.Services.GetRequiredService<Socle.Contracts.Identity.IDemoWorkspace>();
        var first = await demo.Ensure(CancellationToken.None);
        (await demo.Ensure(CancellationToken.None)).ShouldBe(first);
        File.GetUnixFileMode(Path.Combine(node.Data, "demo-account")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using var client = node.Client();
        (await (await client.Login(first.Email, first.Password)).Json()).Id("workspace").ShouldBe(first.WorkspaceId.ToString());
        File.Exists(node.SetupFile).ShouldBeTrue("the demo owner is not the operator");
    }
}
