using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Socle.Kernel.Mail;
using Socle.TestKit;

namespace Socle.Notifications.Tests;

public sealed class MailFolderTests(NotificationsServer server)
{
    [Theory]
    [InlineData("fr", "Essai d’envoi réussi", "parce qu’il concerne votre compte")]
    [InlineData("en", "The test message arrived", "because it concerns your account")]
    public async Task keeps_what_is_sent_for_the_operator(string language, string subject, string footer)
    {
        var node = await server.StartNode();
        using var client = await NotificationsServer.OperatorOf(node);
        client.DefaultRequestHeaders.AcceptLanguage.Clear();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        (await client.PostAsJsonAsync("/api/notifications/mails/test", new { to = "marie@exemple.fr" })).EnsureSuccessStatusCode();

        JsonElement mail = default;
        (await NotificationsServer.Soon(async () => (mail = (await List(client, "")).FirstOrDefault(one => one.GetProperty("to").GetString() == "marie@exemple.fr")).ValueKind != JsonValueKind.Undefined)).ShouldBeTrue();
        mail.GetProperty("subject").GetString().ShouldBe(subject);
        var name = mail.GetProperty("name").GetString();
        (await client.GetFromJsonAsync<JsonElement>($"/api/notifications/mails/{name}")).GetProperty("text").GetString()!.ShouldContain(footer);
        using var file = await client.GetAsync($"/api/notifications/mails/{name}/file");
        file.Content.Headers.ContentType!.MediaType.ShouldBe("message/rfc822");
        var parts = (await file.Content.ReadAsStringAsync()).Split("Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n");
        Encoding.UTF8.GetString(Convert.FromBase64String(parts[1].Split("\r\n--")[0])).ShouldContain($"<html lang=\"{language}\">");
    }

    [Fact]
    public async Task keeps_a_long_subject_and_hostile_text_as_they_are()
    {
        var node = await server.StartNode();
        using var client = await NotificationsServer.OperatorOf(node);
        const string Subject = "Un sujet très long, « avec des guillemets », des accents à chaque mot répété et un drapeau 🇫🇷 à la fin, pour voir";
        var text = new MailText(Subject + "\r\nBcc: a@b.fr", ["<script>alert(1)</script>"], new MailAction("Ouvrir", "https://exemple.fr/a?b=c&d=\"e\""));
        await node.Services.GetRequiredService<IMailer>().Send(new Mail(Guid.CreateVersion7(), "paul@exemple.fr", "fr", text), CancellationToken.None);

        var mail = (await List(client, "")).Single(one => one.GetProperty("to").GetString() == "paul@exemple.fr");
        mail.GetProperty("subject").GetString().ShouldBe(Subject + "Bcc: a@b.fr");
        var file = await client.GetStringAsync($"/api/notifications/mails/{mail.GetProperty("name").GetString()}/file");
        file.Split("\r\n").ShouldAllBe(line => line.Length <= 78);
        file.ShouldNotContain("\r\nBcc");
        var html = Encoding.UTF8.GetString(Convert.FromBase64String(file.Split("\r\n\r\n")[4].Split("\r\n--")[0]));
        html.ShouldContain("&lt;script&gt;");
        html.ShouldContain("href=\"https://exemple.fr/a?b=c&amp;d=&quot;e&quot;\"");
    }

    [Fact]
    public async Task keeps_the_newest_and_pages_through_them()
    {
        var node = await server.StartNode();
        using var client = await NotificationsServer.OperatorOf(node);
        var mailer = node.Services.GetRequiredService<IMailer>();
        for (var i = 0; i <= MailFolder.Capacity; i++)
        {
            await mailer.Send(new Mail(Guid.CreateVersion7(), $"p{i}@exemple.fr", "fr", new MailText("Bonjour", [])), CancellationToken.None);
        }

        var all = new List<string?>();
        string? cursor = "";
        while (cursor is not null)
        {
            var page = await client.GetFromJsonAsync<JsonElement>($"/api/notifications/mails?limit=200&cursor={cursor}");
            all.AddRange(page.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("to").GetString()));
            cursor = page.GetProperty("nextCursor").GetString();
        }

        all.Count.ShouldBe(MailFolder.Capacity);
        all.Distinct().Count().ShouldBe(MailFolder.Capacity);
        all.ShouldContain($"p{MailFolder.Capacity}@exemple.fr");
    }

    [Theory]
    [InlineData("..%2F..%2Fmaster")]
    [InlineData("20260101T000000000-00000000000000000000000000000000")]
    public async Task knows_no_file_but_its_own(string name)
    {
        var node = await server.StartNode();
        using var client = await NotificationsServer.OperatorOf(node);
        (await client.GetAsync($"/api/notifications/mails/{name}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync($"/api/notifications/mails/{name}/file")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task lets_nobody_but_the_operator_see_or_send()
    {
        PermissionRow[] rows =
        [
            new("GET", "/api/notifications/mails", 403, 403, 403, 403),
            new("GET", "/api/notifications/mails/{name}", 403, 403, 403, 403),
            new("GET", "/api/notifications/mails/{name}/file", 403, 403, 403, 403),
            new("POST", "/api/notifications/mails/test", 403, 403, 403, 403),
        ];
        (await PermissionTable.Differences(server, "notifications", rows)).ShouldBeEmpty();
    }

    private static async Task<IEnumerable<JsonElement>> List(HttpClient client, string query) =>
        (await client.GetFromJsonAsync<JsonElement>($"/api/notifications/mails{query}")).GetProperty("items").EnumerateArray().ToList();
}
