using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;
using Socle.Kernel.Mail;

namespace Socle.Notifications.Mails;

/// <summary>GET /api/notifications/mails/{name}/file: one e-mail as its <c>.eml</c> file, for a mail program.</summary>
internal static class GetMailFile
{
    public static async Task<Results<FileContentHttpResult, Problem>> Handle(string name, MailFolder folder, CancellationToken cancellation) =>
        await folder.Read(name, cancellation) is { } bytes ? TypedResults.File(bytes, "message/rfc822", $"{name}.eml") : Problem.NotFound();
}
