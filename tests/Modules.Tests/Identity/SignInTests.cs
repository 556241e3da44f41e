using System.Net;
using Socle.TestKit;

namespace Socle.Identity.Tests;

public sealed class SignInTests(IdentityServer server)
{
    [Fact]
    public async Task signs_in_with_the_email_in_any_case()
    {
        var account = await server.NewAccount("Boulangerie");
        using var client = server.Anonymous();
        var answer = await (await client.Login(account.Email.ToUpperInvariant())).Json();
        answer.Id("user").ShouldBe(account.UserId.ToString());
        answer.Id("workspace").ShouldBe(account.WorkspaceId.ToString());
        (await client.Me(answer.Access())).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task takes_a_password_typed_on_another_keyboard()
    {
        using var client = server.Anonymous();
        var email = TestAccount.NewEmail();
        (await client.Register(email, new { password = "l\u2019e\u0301te\u0301 a\u0300 Se\u0300te" })).EnsureSuccessStatusCode();
        (await client.Login(email, "l\u2019\u00e9t\u00e9 \u00e0 S\u00e8te")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task says_the_same_of_a_wrong_password_an_unknown_account_and_no_email_at_all()
    {
        var account = await server.NewAccount();
        using var client = server.Anonymous();
        var answers = new List<string>();
        foreach (var email in new[] { account.Email, TestAccount.NewEmail(), "personne" })
        {
            var problem = await (await client.Login(email, "pas le bon mot de passe")).Problem(401);
            problem.Type().ShouldBe("/problems/bad-credentials");
            answers.Add($"{problem.GetProperty("title")} {problem.GetProperty("detail")}");
        }

        answers.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task refuses_a_disabled_account_and_its_refresh_token()
    {
        await using var node = await IdentityNode.Start(server, "open");
        using var client = node.Client();
        var answer = await (await client.Register("a@exemple.fr")).Json();
        await node.Sql("update auth.account set disabled_at = now()");
        (await client.Login("a@exemple.fr")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await client.Refresh(answer.RefreshToken())).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task makes_a_hash_dearer_when_its_owner_signs_in()
    {
        await using var node = await IdentityNode.Start(server, "open");
        using var client = node.Client();
        (await client.Register("a@exemple.fr")).EnsureSuccessStatusCode();
        var today = Iterations((string)(await node.Sql("select password_hash from auth.account"))!);
        today.ShouldBeGreaterThanOrEqualTo(210_000u);
        var cheap = new Microsoft.AspNetCore.Identity.PasswordHasher<object>(Microsoft.Extensions.Options.Options.Create(
            new Microsoft.AspNetCore.Identity.PasswordHasherOptions { IterationCount = 1000 })).HashPassword(new object(), Calls.Password);
        await node.Sql($"update auth.account set password_hash = '{cheap}'");
        (await client.Login("a@exemple.fr")).StatusCode.ShouldBe(HttpStatusCode.OK);
        Iterations((string)(await node.Sql("select password_hash from auth.account"))!).ShouldBe(today);
        (await client.Login("a@exemple.fr")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    // The framework's third format: marker, algorithm, iterations, each number big-endian.
    private static uint Iterations(string hash)
    {
        var bytes = Convert.FromBase64String(hash);
        bytes[0].ShouldBe((byte)1);
        System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(1)).ShouldBe(2u, "HMAC-SHA512");
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(5));
    }
}
