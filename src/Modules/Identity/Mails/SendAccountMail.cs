using Socle.Identity.Accounts;
using Socle.Kernel.Events;
using Socle.Kernel.Mail;

namespace Socle.Identity.Mails;

/// <summary>Sends an e-mail about an account; what fails is tried again with the same link.</summary>
internal sealed class SendAccountMail(
    AccountStore accounts, EmailTokens tokens, EmailTokenStore store, AccountMailTexts texts, IMailer mailer) : IHandleLong<AccountMailRequested>
{
    public async Task Handle(AccountMailRequested @event, OnlyOnce onlyOnce, CancellationToken cancellation)
    {
        if (@event.AccountId is not { } id || await accounts.Find(id, cancellation) is not { IsDisabled: false } account)
        {
            return;
        }

        var to = @event.Address ?? account.Email;
        var language = account.Language ?? @event.Language;
        string? token = null;
        if (AccountLink.Of(@event.Kind) is { } link)
        {
            token = tokens.Of(@event.Id);
            await store.Keep((@event.Id, EmailTokens.Hash(token)), (account.Id, to), link, cancellation);
        }

        var text = await texts.Write(@event with { Language = language }, account, token, cancellation);
        await mailer.Send(new Mail(@event.Id, to, language, text), cancellation);
    }
}
