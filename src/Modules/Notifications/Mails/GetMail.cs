using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;
using Socle.Kernel.Mail;

namespace Socle.Notifications.Mails;

/// <summary>GET /api/notifications/mails/{name}: one e-mail, as plain text.</summary>
internal static class GetMail
{
    public static async Task<Results<Ok<KeptMail>, Problem>> Handle(string name, MailFolder folder, CancellationToken cancellation) =>
        await folder.Find(name, cancellation) is { } mail ? TypedResults.Ok(mail) : Problem.NotFound();
}
