using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Socle.Kernel.Mail;

namespace Socle.Notifications.Tests;

public sealed class SmtpTests(NotificationsServer server)
{
    private const string User = "socle:p%40ss%3A1@";

    [Theory]
    [InlineData("smtp", false)]
    [InlineData("smtps", true)]
    public async Task sends_under_tls_and_signed_in(string scheme, bool secure)
    {
        using var mail = await MailServer.Start(secure);
        var node = await server.StartNode(
            ("Smtp", $"{scheme}://{User}127.0.0.1:{mail.Port}"), ("SmtpCertificate", mail.CertificateFile), ("MailFrom", "bonjour@socle.example"));
        using var client = await NotificationsServer.OperatorOf(node);

        (await client.PostAsJsonAsync("/api/notifications/mails/test", new { to = "marie@exemple.fr" })).StatusCode.ShouldBe(HttpStatusCode.Accepted);

        (await NotificationsServer.Soon(() => Task.FromResult(To(mail, "marie@exemple.fr").Any()))).ShouldBeTrue();
        var got = To(mail, "marie@exemple.fr").Single();
        got.GetProperty("secure").GetBoolean().ShouldBeTrue();
        got.GetProperty("user").GetString().ShouldBe("socle");
        var text = got.GetProperty("mail").GetString()!;
        text.ShouldContain("From: Socle <bonjour@socle.example>\r\nTo: <marie@exemple.fr>\r\nSubject: =?utf-8?B?");
        text.ShouldContain($"Subject: =?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes("Essai d’envoi réussi"))}?=");
        text.Split("\r\n").ShouldAllBe(line => line.Length <= 998);
        (await client.GetFromJsonAsync<JsonElement>("/api/notifications/mails")).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task tries_again_until_the_server_is_there()
    {
        int port;
        using (var first = await MailServer.Start())
        {
            port = first.Port;
        }

        var node = await server.StartNode(
            ("Smtp", $"smtp://{User}127.0.0.1:{port}?tls=none"));
        using var client = await NotificationsServer.OperatorOf(node);
        (await client.PostAsJsonAsync("/api/notifications/mails/test", new { to = "paul@exemple.fr" })).EnsureSuccessStatusCode();
        (await NotificationsServer.Soon(async () => await Failures(node) > 0)).ShouldBeTrue();

        using var late = await MailServer.Start(withoutTls: true, port: port);
        (await NotificationsServer.Soon(() => Task.FromResult(To(late, "paul@exemple.fr").Any()))).ShouldBeTrue();
    }

    [Fact]
    public async Task sends_nothing_to_a_server_whose_certificate_nobody_vouches_for()
    {
        using var mail = await MailServer.Start();
        var node = await server.StartNode(("Smtp", $"smtp://{User}127.0.0.1:{mail.Port}"));
        (await Failure(node)).ShouldBe("The mail server's certificate is not trusted, or TLS failed.");
        mail.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task sends_nothing_in_the_clear()
    {
        using var mail = await MailServer.Start(withoutTls: true);
        var node = await server.StartNode(("Smtp", $"smtp://{User}127.0.0.1:{mail.Port}"), ("SmtpCertificate", mail.CertificateFile));
        (await Failure(node)).ShouldContain("to STARTTLS");
        mail.Mails.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("socle:faux@", "marie@exemple.fr", "The mail server answered 535 to the sign-in.")]
    [InlineData(User, "refuse@exemple.fr", "The mail server answered 550 to the recipient.")]
    [InlineData(User, "ma\u0301rie@exemple.fr", null)]
    public async Task says_what_failed_without_the_password_or_the_address(string user, string to, string? failure)
    {
        using var mail = await MailServer.Start();
        var node = await server.StartNode(("Smtp", $"smtp://{user}127.0.0.1:{mail.Port}"), ("SmtpCertificate", mail.CertificateFile));
        if (failure is not null)
        {
            (await Failure(node, to)).ShouldBe(failure);
            mail.Mails.ShouldBeEmpty();
        }
        else
        {
            await node.Services.GetRequiredService<IMailer>().Send(Mail(to), CancellationToken.None);
            (await NotificationsServer.Soon(() => Task.FromResult(mail.Mails.Count == 1))).ShouldBeTrue("SMTPUTF8 is said");
        }
    }

    [Theory]
    [InlineData("mail.example:587")]
    [InlineData("http://mail.example")]
    [InlineData("smtp://mail.example?tls=none")]
    [InlineData("smtp://mail.example?tls=perhaps")]
    [InlineData("smtps://localhost?tls=none")]
    public async Task refuses_to_start_with_what_is_no_mail_server(string setting) =>
        await Should.ThrowAsync<InvalidDataException>(() => server.StartNode(("Smtp", setting)));

    private static IEnumerable<JsonElement> To(MailServer mail, string address) =>
        mail.Mails.Where(one => one.GetProperty("to")[0].GetString() == address);

    private static Mail Mail(string to) => new(Guid.CreateVersion7(), to, "fr", new MailText("Bonjour", ["Un texte."]));

    private static async Task<string> Failure(Kernel.Modules.SocleNode node, string to = "marie@exemple.fr") =>
        (await Should.ThrowAsync<MailException>(() => node.Services.GetRequiredService<IMailer>().Send(Mail(to), CancellationToken.None))).Message;

    private static async Task<int> Failures(Kernel.Modules.SocleNode node)
    {
        await using var scope = node.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Kernel.Storage.SystemDb>().Value<int>(
            "select count(*)::int from kernel.delivery where error is not null", null, CancellationToken.None);
    }
}
