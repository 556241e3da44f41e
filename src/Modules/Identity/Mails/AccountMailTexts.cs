using System.Text.Json;
using Socle.Identity.Accounts;
using Socle.Identity.Closing;
using Socle.Kernel.Http;
using Socle.Kernel.Localization;
using Socle.Kernel.Mail;

namespace Socle.Identity.Mails;

/// <summary>The words of e-mails about accounts, in French and English.</summary>
internal sealed class AccountMailTexts(Texts texts, SiteAddress site, ClosingStore closings)
{
    /// <param name="token">Of the link, or null where there is none.</param>
    public async Task<MailText> Write(AccountMailRequested mail, Account account, string? token, CancellationToken cancellation)
    {
        var key = $"auth.mail.{JsonNamingPolicy.KebabCaseLower.ConvertName(mail.Kind.ToString())}";
        var closesAt = mail.Kind == AccountMailKind.Closing ? await closings.Find(account.Id, cancellation) : null;
        // {0} the person, {1} the address of the account, {2} the day it is deleted.
        var body = texts.In(mail.Language, $"{key}.body", account.Name ?? account.Email, account.Email, closesAt);
        return new MailText(texts.In(mail.Language, $"{key}.subject"), body.Split('\n'), Action(mail, key, token));
    }

    private MailAction? Action(AccountMailRequested mail, string key, string? token) => AccountLink.Of(mail.Kind) is { } link
        ? new MailAction(texts.In(mail.Language, $"{key}.action"), $"{site.Value}/{link.Page}#{token}")
        : null;
}
