using Microsoft.Extensions.DependencyInjection;
using Socle.Kernel.Mail;

namespace Socle.Identity.Tests;

/// <summary>Reads what a node wrote to people.</summary>
internal static class Mailbox
{
    public static async Task<IReadOnlyList<KeptMail>> Mails(this IdentityNode node, string to) =>
        [.. (await node.Services.GetRequiredService<MailFolder>().List((null, MailFolder.Capacity), CancellationToken.None)).Where(mail => mail.To == to)];

    /// <summary>Waits for an e-mail, which leaves after the request.</summary>
    public static async Task<KeptMail> Mail(this IdentityNode node, string to, string subject)
    {
        KeptMail? found = null;
        (await Calls.Soon(async () => (found = (await node.Mails(to)).FirstOrDefault(mail => mail.Subject == subject)) is not null))
            .ShouldBeTrue($"'{subject}' to {to}");
        return found!; // seen above
    }

    /// <summary>The token of the link in an e-mail.</summary>
    public static string Token(this KeptMail mail, string page)
    {
        var start = mail.Text.IndexOf($"/{page}#", StringComparison.Ordinal);
        start.ShouldBeGreaterThan(0, mail.Text);
        return new string([.. mail.Text[(start + page.Length + 2)..].TakeWhile(c => !char.IsWhiteSpace(c))]);
    }

    /// <summary>Until every e-mail under way has left.</summary>
    public static async Task AllSent(this IdentityNode node) =>
        (await Calls.Soon(async () => (long)(await node.Sql("select count(*) from kernel.delivery"))! == 0)).ShouldBeTrue("nothing is under way");
}
