using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Socle.Identity.Mails;
using Socle.TestKit;

namespace Socle.Identity.Tests;

public sealed class RecoveryTests(IdentityServer server)
{
    private const string Email = "marie@exemple.fr";
    private const string New = "une autre phrase de passe";
    private const string Subject = "Choisissez un nouveau mot de passe";

    [Fact]
    public async Task gives_a_new_password_by_a_link_and_ends_every_session()
    {
        await using var node = await IdentityNode.Start(server, "open");
        using var client = node.Client();
        var session = await (await client.Register(Email)).Json();

        var token = await Token(node, client);
        (await Reset(client, token, New)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await client.Me(session.Access())).ShouldBe(HttpStatusCode.Unauthorized);
        (await client.Refresh(session.RefreshToken())).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await client.Login(Email)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        var again = await (await client.Login(Email, New)).Json();
        again.GetProperty("user").GetProperty("emailVerified").GetBoolean().ShouldBeTrue("the mailbox is theirs");
        (await (await Reset(client, token, "encore une autre phrase")).Problem(403)).Type().ShouldBe("/problems/link-invalid");
        await node.Mail(Email, "Votre mot de passe a changé");
    }

    [Fact]
    public async Task answers_the_same_and_does_the_same_work_for_an_unknown_address()
    {
        await using var node = await IdentityNode.Start(server, "open");
        using var client = node.Client();
        (await client.Register(Email)).EnsureSuccessStatusCode();
        await node.AllSent();
        var before = await Events(node);

        var answers = new List<string>();
        foreach (var email in new[] { Email, "personne@exemple.fr", "pas une adresse" })
        {
            using var answer = await Recover(client, email);
            answers.Add($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()} {string.Join(',', answer.Headers.Select(header => header.Key).Order(StringComparer.Ordinal))}");
        }

        answers.Distinct().Count().ShouldBe(1, string.Join('\n', answers));
        answers[0].ShouldStartWith("202 ");
        (await Events(node) - before).ShouldBe(3, "one event each, whoever it is for");
        await node.AllSent();
        (await node.Mails(Email)).Count(mail => mail.Subject == Subject).ShouldBe(1);
        (await node.Mails("personne@exemple.fr")).ShouldBeEmpty();
    }

    [Fact]
    public async Task keeps_no_token_as_it_is_and_forgets_it_after_fifteen_minutes()
    {
        await using var node = await IdentityNode.Start(server, "open");
        using var client = node.Client();
        (await client.Register(Email)).EnsureSuccessStatusCode();
        var token = await Token(node, client);
        ((string)(await node.Sql("select string_agg(payload::text, ' ') from kernel.outbox"))!).ShouldNotContain(token);
        ((string)(await node.Sql("select string_agg(t::text, ' ') from auth.email_token t"))!).ShouldNotContain(token);

        node.Clock.Move(TimeSpan.FromMinutes(15));
        (await Reset(client, token, New)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task lets_a_stranger_neither_flood_a_mailbox_nor_spoil_a_link()
    {
        await using var node = await IdentityNode.Start(server, "open");
        using var client = node.Client();
        (await client.Register(Email)).EnsureSuccessStatusCode();
        var token = await Token(node, client);
        for (var i = 0; i < 9; i++)
        {
            (await Recover(client, Email)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        }

        await node.AllSent();
        (await node.Mails(Email)).Count(mail => mail.Subject == Subject).ShouldBe(5);
        (await Reset(client, token, New)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task lets_one_of_many_at_once_use_a_link_and_a_refused_password_costs_none()
    {
        await using var node = await IdentityNode.Start(server, "open");
        using var client = node.Client();
        (await client.Register(Email)).EnsureSuccessStatusCode();
        var token = await Token(node, client);
        (await (await Reset(client, token, "azertyuiop123")).Problem(400)).GetProperty("errors").TryGetProperty("password", out _).ShouldBeTrue();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Reset(client, token, $"{New} {i}")));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.NoContent).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Forbidden).ShouldBe(7);
    }

    [Fact]
    public async Task sends_the_same_link_again_when_sending_is_tried_again()
    {
        await using var node = await IdentityNode.Start(server, "open");
        using var client = node.Client();
        var user = await (await client.Register(Email)).Json();
        await node.AllSent();
        var mail = new AccountMailRequested(Guid.CreateVersion7(), AccountMailKind.Recover, Guid.Parse(user.Id("user")), "fr", null);
        for (var attempt = 0; attempt < 2; attempt++)
        {
            await using var scope = node.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SendAccountMail>().Handle(mail, (effect, _) => effect(), CancellationToken.None);
        }

        var tokens = (await node.Mails(Email)).Where(sent => sent.Subject == Subject).Select(sent => sent.Token("reset")).ToList();
        tokens.Count.ShouldBe(2);
        tokens.Distinct().Count().ShouldBe(1);
        (await node.Sql("select count(*) from auth.email_token where purpose = 'recover'")).ShouldBe(1L);
    }

    [Fact]
    public async Task writes_in_the_language_a_person_chose_whoever_asks()
    {
        await using var node = await IdentityNode.Start(server, "open");
        using var client = node.Client();
        using var own = node.Client((await (await client.Register(Email)).Json()).Access());
        (await own.PatchAsJsonAsync("/api/auth/me", new { language = "en" })).EnsureSuccessStatusCode();
        await Recover(client, Email);
        (await node.Mail(Email, "Choose a new password")).Text.ShouldContain("because it concerns your account");
    }

    [Fact]
    public async Task sends_no_link_to_a_disabled_account()
    {
        await using var node = await IdentityNode.Start(server, "open");
        using var client = node.Client();
        (await client.Register(Email)).EnsureSuccessStatusCode();
        await node.AllSent();
        await node.Sql("update auth.account set disabled_at = now()");
        await Recover(client, Email);
        await node.AllSent();
        (await node.Mails(Email)).ShouldNotContain(mail => mail.Subject == Subject);
    }

    private static Task<HttpResponseMessage> Recover(HttpClient client, string email) => client.PostAsJsonAsync("/api/auth/recover", new { email });

    private static Task<HttpResponseMessage> Reset(HttpClient client, string token, string password) =>
        client.PostAsJsonAsync("/api/auth/reset", new { token, password });

    private static async Task<string> Token(IdentityNode node, HttpClient client)
    {
        (await Recover(client, Email)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        return (await node.Mail(Email, Subject)).Token("reset");
    }

    private static async Task<long> Events(IdentityNode node) => (long)(await node.Sql("select count(*) from kernel.outbox"))!;
}
