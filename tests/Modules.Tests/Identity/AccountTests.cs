using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Socle.Identity.Closing;
using Socle.TestKit;

namespace Socle.Identity.Tests;

public sealed class AccountTests(IdentityServer server)
{
    private const string Email = "marie@exemple.fr";
    private const string Other = "marie.dupont@exemple.fr";
    private const string New = "une autre phrase de passe";

    [Theory]
    [InlineData("fr", "Confirmez votre adresse e-mail", "Un compte Socle a été créé avec l’adresse marie@exemple.fr")]
    [InlineData("en", "Confirm your e-mail address", "A Socle account was created with the address marie@exemple.fr")]
    public async Task verifies_the_address_by_a_link_in_the_language_of_the_person(string language, string subject, string text)
    {
        await using var node = await IdentityNode.Start(server, "open");
        using var client = node.Client();
        client.DefaultRequestHeaders.AcceptLanguage.Clear();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        (await client.Register(Email)).EnsureSuccessStatusCode();
        var mail = await node.Mail(Email, subject);
        mail.Text.ShouldContain(text);

        var token = mail.Token("verify");
        (await (await Post(client, "verify", new { token = token + "x" })).Problem(403)).Type().ShouldBe("/problems/link-invalid");
        (await Post(client, "verify", new { token })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Post(client, "verify", new { token })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await client.Login(Email)).Json()).GetProperty("user").GetProperty("emailVerified").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task sends_the_link_again_a_few_times()
    {
        await using var node = await IdentityNode.Start(server, "open");
        using var client = await SignedIn(node);
        for (var i = 0; i < 5; i++)
        {
            (await Post(client, "verify/request", new { })).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        }

        var refused = await Post(client, "verify/request", new { });
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta.ShouldNotBeNull();
        await node.AllSent();
        (await node.Mails(Email)).Count.ShouldBe(6);
    }

    [Fact]
    public async Task changes_the_address_once_the_new_one_is_confirmed_and_tells_both()
    {
        await using var node = await IdentityNode.Start(server, "open");
        using var client = await SignedIn(node);
        await Post(client, "recover", new { email = Email });
        var old = (await node.Mail(Email, "Choisissez un nouveau mot de passe")).Token("reset");

        (await Post(client, "email", new { email = Other })).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await node.Mail(Email, "Un changement d’adresse a été demandé");
        var token = (await node.Mail(Other, "Confirmez votre nouvelle adresse e-mail")).Token("confirm-email");
        (await client.Login(Other)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        using var elsewhere = node.Client();
        (await Post(elsewhere, "email/confirm", new { token })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await client.Login(Other)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.Login(Email)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Post(client, "reset", new { token = old, password = New })).StatusCode.ShouldBe(HttpStatusCode.Forbidden, "the old mailbox opens nothing");
        await node.Mail(Email, "L’adresse de votre compte a changé");
        await node.Mail(Other, "L’adresse de votre compte a changé");
    }

    [Fact]
    public async Task tells_of_an_address_in_use_only_who_reads_it()
    {
        await using var node = await IdentityNode.Start(server, "open");
        using var client = await SignedIn(node);
        (await client.Register(Other)).EnsureSuccessStatusCode();
        (await Post(client, "email", new { email = Other })).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var token = (await node.Mail(Other, "Confirmez votre nouvelle adresse e-mail")).Token("confirm-email");
        (await (await Post(client, "email/confirm", new { token })).Problem(409)).Type().ShouldBe("/problems/email-taken");
        (await client.Login(Email)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task asks_who_is_there_before_what_cannot_be_undone()
    {
        await using var node = await IdentityNode.Start(server, "open");
        using var client = await SignedIn(node);
        node.Clock.Move(TimeSpan.FromMinutes(11));
        (await (await Post(client, "email", new { email = Other })).Problem(403)).Type().ShouldBe("/problems/step-up-required");
        (await (await Post(client, "account/closing", new { })).Problem(403)).Type().ShouldBe("/problems/step-up-required");
        (await (await client.GetAsync("/api/auth/account/export")).Problem(403)).Type().ShouldBe("/problems/step-up-required");

        (await (await Post(client, "step-up", new { password = "faux mot de passe" })).Problem(403)).Type().ShouldBe("/problems/wrong-password");
        (await Post(client, "email", new { email = Other })).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Post(client, "step-up", new { password = Calls.Password })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Post(client, "email", new { email = Other })).StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task changes_the_password_of_who_knows_it_and_ends_the_other_sessions()
    {
        await using var node = await IdentityNode.Start(server, "open");
        using var client = await SignedIn(node);
        var other = await (await client.Login(Email)).Json();
        (await (await Post(client, "password", new { currentPassword = "faux", newPassword = New })).Problem(403)).Type().ShouldBe("/problems/wrong-password");
        (await (await Post(client, "password", new { currentPassword = Calls.Password, newPassword = "password123" })).Problem(400))
            .GetProperty("errors").TryGetProperty("newPassword", out _).ShouldBeTrue();

        (await Post(client, "password", new { currentPassword = Calls.Password, newPassword = New })).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await client.GetAsync("/api/auth/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.Me(other.Access())).ShouldBe(HttpStatusCode.Unauthorized);
        (await client.Refresh(other.RefreshToken())).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await client.Login(Email, New)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task lets_no_more_than_ten_guesses_of_the_current_password_through()
    {
        await using var node = await IdentityNode.Start(server, "open");
        using var client = await SignedIn(node);
        var answers = await Task.WhenAll(Enumerable.Range(0, 14).Select(_ => Post(client, "step-up", new { password = "faux mot de passe" })));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Forbidden).ShouldBe(10);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ShouldBe(4);
    }

    [Fact]
    public async Task deletes_an_account_after_a_fortnight_unless_its_owner_thinks_better_of_it()
    {
        await using var node = await IdentityNode.Start(server, "open");
        using var client = await SignedIn(node);
        (await Post(client, "account/closing", new { })).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await client.DeleteAsync("/api/auth/account/closing")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await node.Mail(Email, "Votre compte est conservé");
        node.Clock.Move(TimeSpan.FromDays(15));
        await RemoveDue(node);
        using var back = await SignedIn(node, await (await client.Login(Email)).Json());

        var closesAt = (await (await Post(back, "account/closing", new { })).Json()).GetProperty("closesAt").GetDateTimeOffset();
        (closesAt - node.Clock.GetUtcNow()).TotalDays.ShouldBeInRange(13.9, 14);
        await node.Mail(Email, "Votre compte va être supprimé");
        node.Clock.Move(TimeSpan.FromDays(13));
        await RemoveDue(node);
        (await back.Login(Email)).StatusCode.ShouldBe(HttpStatusCode.OK);
        node.Clock.Move(TimeSpan.FromDays(1));
        await RemoveDue(node);

        (await back.Login(Email)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await node.Sql("select count(*) from auth.account")).ShouldBe(0L);
        (await node.Sql("select count(*) from auth.workspace")).ShouldBe(0L);
        (await node.Sql("select count(*) from kernel.outbox where event like '%.WorkspaceRemoved'")).ShouldBe(1L);
    }

    [Fact]
    public async Task keeps_the_last_owner_of_others_and_the_last_operator()
    {
        await using var node = await IdentityNode.Start(server);
        using var client = node.Client();
        var setupToken = await File.ReadAllTextAsync(node.SetupFile);
        using var owner = await SignedIn(node, await (await client.Register(Email, new { setupToken })).Json());
        (await (await Post(owner, "account/closing", new { })).Problem(409)).Type().ShouldBe("/problems/last-operator");
        await node.Sql("update auth.account set is_operator = false");
        await node.Sql("insert into auth.account (id, email, password_hash, is_operator, created_at) values (gen_random_uuid(), 'op@exemple.fr', 'x', true, now())");
        await node.Sql("insert into auth.membership (workspace_id, account_id, role, joined_at) select w.id, a.id, 'admin', now() from auth.workspace w, auth.account a where a.email = 'op@exemple.fr'");
        (await (await Post(owner, "account/closing", new { })).Problem(409)).Type().ShouldBe("/problems/last-owner");
        await node.Sql("update auth.membership set role = 'owner'");
        (await Post(owner, "account/closing", new { })).StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task gives_people_what_is_kept_about_them_and_nothing_that_opens_their_account()
    {
        await using var node = await IdentityNode.Start(server, "open");
        using var client = await SignedIn(node);
        (await Post(client, "invitations", new { email = "paul@exemple.fr", role = "member" })).EnsureSuccessStatusCode();
        using var answer = await client.GetAsync("/api/auth/account/export");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        var text = await answer.Content.ReadAsStringAsync();
        var export = JsonElement.Parse(text);
        export.GetProperty("account").GetProperty("email").GetString().ShouldBe(Email);
        export.GetProperty("workspaces").GetArrayLength().ShouldBe(1);
        export.GetProperty("sessions")[0].GetProperty("address").GetString().ShouldBe("127.0.0.1");
        export.GetProperty("invitations")[0].GetProperty("email").GetString().ShouldBe("paul@exemple.fr");
        text.ShouldNotContain((string)(await node.Sql("select password_hash from auth.account"))!);
    }

    private static Task<HttpResponseMessage> Post(HttpClient client, string route, object body) => client.PostAsJsonAsync($"/api/auth/{route}", body);

    private static async Task<HttpClient> SignedIn(IdentityNode node, JsonElement? answer = null)
    {
        using var client = node.Client();
        return node.Client((answer ?? await (await client.Register(Email)).Json()).Access());
    }

    private static async Task RemoveDue(IdentityNode node)
    {
        await using var scope = node.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ClosedAccounts>().Remove(CancellationToken.None);
    }
}
