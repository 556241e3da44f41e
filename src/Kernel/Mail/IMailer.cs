namespace Socle.Kernel.Mail;

/// <summary>
/// Sends e-mail: into a folder of <c>.eml</c> files unless a server is configured. It may take long and may fail: call it from an
/// <see cref="Events.IHandleLong{T}"/>, which is tried again, and never from a request.
/// </summary>
public interface IMailer
{
    /// <exception cref="MailException">It was not sent; trying again may help.</exception>
    Task Send(Mail mail, CancellationToken cancellation);
}

/// <param name="Id">The same at each attempt, so that a mailbox that gets it twice can tell.</param>
/// <param name="To">A bare address, without a name.</param>
/// <param name="Language"><c>fr</c> or <c>en</c>: of the words around the text.</param>
public sealed record Mail(Guid Id, string To, string Language, MailText Text);

/// <summary>What an e-mail says, without any form; it is sent as plain text and as HTML.</summary>
/// <param name="Action">What the reader may do about it, or null.</param>
public sealed record MailText(string Subject, IReadOnlyList<string> Paragraphs, MailAction? Action = null);

/// <summary>A link with the words of its button.</summary>
public sealed record MailAction(string Words, string Url);

/// <summary>An e-mail was not sent. The message holds no address and no text of the server.</summary>
public sealed class MailException(string message, Exception? inner = null) : Exception(message, inner);
