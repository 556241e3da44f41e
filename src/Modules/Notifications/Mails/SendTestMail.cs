using Socle.Kernel.Events;
using Socle.Kernel.Localization;
using Socle.Kernel.Mail;

namespace Socle.Notifications.Mails;

/// <summary>The operator wants to see that e-mail works.</summary>
internal sealed record TestMailRequested(Guid Id, string To, string Language);

/// <summary>Sends the operator's test.</summary>
internal sealed class SendTestMail(IMailer mailer, Texts texts) : IHandleLong<TestMailRequested>
{
    public Task Handle(TestMailRequested @event, OnlyOnce onlyOnce, CancellationToken cancellation) => mailer.Send(
        new Mail(@event.Id, @event.To, @event.Language, new MailText(
            texts.In(@event.Language, "notifications.test.subject"), [texts.In(@event.Language, "notifications.test.body")])),
        cancellation);
}
