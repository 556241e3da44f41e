using System.Globalization;
using System.Net;
using System.Text;
using Socle.Kernel.Http;
using Socle.Kernel.Localization;

namespace Socle.Kernel.Mail;

/// <summary>Writes an e-mail as it travels (RFC 5322, MIME): plain text and HTML, both in Base64, so that no line is too long or begins with a dot.</summary>
internal sealed class MailWriter(SocleOptions options, SiteAddress site, Texts texts, TimeProvider clock)
{
    private const string NewLine = "\r\n";
    private const int LineLength = 76;

    // A line with an encoded word is at most 76 characters, the name of the header included (RFC 2047): 39 bytes are 52 of them.
    private const int EncodedBytes = 39;

    /// <summary>The address that e-mails come from.</summary>
    public string Sender => options.MailFrom ?? $"socle@{new Uri(site.Value).Host.Trim('[', ']')}";

    public byte[] Write(Mail mail)
    {
        var boundary = $"socle-{mail.Id:N}";
        string[] lines =
        [
            $"Date: {clock.GetUtcNow().ToString("ddd, dd MMM yyyy HH':'mm':'ss +0000", CultureInfo.InvariantCulture)}",
            $"From: Socle <{Sender}>",
            $"To: <{mail.To}>",
            $"Subject: {Encoded(mail.Text.Subject)}",
            $"Message-ID: <{mail.Id:N}@{Sender[(Sender.LastIndexOf('@') + 1)..]}>",
            $"Content-Language: {mail.Language}",
            // RFC 3834: no out-of-office answers to a machine.
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: multipart/alternative;",
            $" boundary=\"{boundary}\"",
            "",
            $"--{boundary}",
            .. Part("text/plain", PlainText(mail)),
            $"--{boundary}",
            .. Part("text/html", Html(mail)),
            $"--{boundary}--",
            "",
        ];
        return Encoding.UTF8.GetBytes(string.Join(NewLine, lines));
    }

    private static IEnumerable<string> Part(string type, string text) =>
    [
        $"Content-Type: {type}; charset=utf-8",
        "Content-Transfer-Encoding: base64",
        "",
        .. Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).Chunk(LineLength).Select(line => new string(line)),
        "",
    ];

    private string PlainText(Mail mail) => string.Join(
        NewLine + NewLine,
        [.. mail.Text.Paragraphs, .. mail.Text.Action is { } action ? [$"{action.Words}{NewLine}{action.Url}"] : Array.Empty<string>(), $"--{NewLine}{Footer(mail)}"]);

    // Styles are attributes, since many programs drop all others; nothing is loaded, so that reading tells nobody.
    private string Html(Mail mail) =>
        $"""
        <!doctype html>
        <html lang="{mail.Language}">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Escaped(mail.Text.Subject)}</title></head>
        <body style="margin:0;padding:24px;background:#FBFAF7;color:#1B1F23;font:15px/1.5 Inter,Helvetica,Arial,sans-serif">
        <div style="max-width:560px;margin:0 auto;padding:24px;background:#FFFFFF;border:1px solid #E4E1DA;border-radius:10px">
        <h1 style="margin:0 0 16px;font-size:19px;font-weight:600">{Escaped(mail.Text.Subject)}</h1>
        {string.Join('\n', mail.Text.Paragraphs.Select(paragraph => $"<p style=\"margin:0 0 16px\">{Escaped(paragraph)}</p>"))}
        {(mail.Text.Action is { } action ? Button(action) : "")}
        </div>
        <p style="max-width:560px;margin:16px auto 0;color:#5B6470;font-size:13px">{Escaped(Footer(mail))}</p>
        </body>
        </html>
        """;

    private static string Button(MailAction action) =>
        $"""
        <p style="margin:0 0 16px"><a href="{Escaped(action.Url)}" style="display:inline-block;padding:10px 16px;background:#0F5C4D;color:#FFFFFF;border-radius:8px;text-decoration:none">{Escaped(action.Words)}</a></p>
        <p style="margin:0;color:#5B6470;font-size:13px;word-break:break-all">{Escaped(action.Url)}</p>
        """;

    private string Footer(Mail mail) => texts.In(mail.Language, "mail.footer", site.Value);

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);

    private static string Encoded(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Where(rune => !Rune.IsControl(rune)))
        {
            // A character is never cut in two.
            if (Encoding.UTF8.GetByteCount(word.ToString()) + rune.Utf8SequenceLength > EncodedBytes)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            word.Append(rune);
        }

        words.Add(word.ToString());
        return string.Join(NewLine + " ", words.Select(part => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(part))}?="));
    }
}
