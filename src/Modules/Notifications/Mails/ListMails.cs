using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;
using Socle.Kernel.Mail;

namespace Socle.Notifications.Mails;

/// <summary>GET /api/notifications/mails: the e-mails this node kept in its folder, the newest first. None where a mail server is configured.</summary>
internal static class ListMails
{
    public sealed record Item(string Name, string To, string Subject, DateTimeOffset SentAt);

    public static async Task<Ok<Page<Item>>> Handle(PageRequest page, MailFolder folder, CancellationToken cancellation)
    {
        var mails = await folder.List((page.Position<Position>()?.Name, page.Fetch), cancellation);
        return TypedResults.Ok(page.Page(
            mails.Select(mail => new Item(mail.Name, mail.To, mail.Subject, mail.SentAt)).ToList(), item => new Position(item.Name)));
    }

    private sealed record Position(string Name);
}
