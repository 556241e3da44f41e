using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Events;
using Socle.Kernel.Localization;

namespace Socle.Notifications.Mails;

/// <summary>POST /api/notifications/mails/test: sends the operator an e-mail, to see that e-mail works.</summary>
internal static class AskForTestMail
{
    public sealed record Request([Required, EmailAddress, MaxLength(254), RegularExpression(@"[^\s<>]+")] string To);

    public static async Task<Accepted> Handle(Request request, IEvents events, CancellationToken cancellation)
    {
        await events.Publish(new TestMailRequested(Guid.CreateVersion7(), request.To, Texts.CurrentLanguage), cancellation);
        return TypedResults.Accepted((string?)null);
    }
}
