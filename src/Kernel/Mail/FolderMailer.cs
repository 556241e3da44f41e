namespace Socle.Kernel.Mail;

/// <summary>Sends e-mail into a folder, where the operator reads it.</summary>
internal sealed class FolderMailer(MailFolder folder, MailWriter writer, TimeProvider clock) : IMailer
{
    public Task Send(Mail mail, CancellationToken cancellation)
    {
        folder.Write(mail.Id, clock.GetUtcNow(), writer.Write(mail));
        return Task.CompletedTask;
    }
}
