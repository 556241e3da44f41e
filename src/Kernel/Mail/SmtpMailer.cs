using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Socle.Kernel.Mail;

/// <summary>Sends e-mail by a mail server (RFC 6409), one connection for each.</summary>
internal sealed class SmtpMailer(SmtpServer server, X509Certificate2Collection trusted, MailWriter writer) : IMailer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public async Task Send(Mail mail, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            await using var connection = new SmtpConnection(server, trusted);
            await Converse(connection, mail, patience.Token);
        }
        catch (OperationCanceledException error) when (!cancellation.IsCancellationRequested)
        {
            throw new MailException("The mail server took too long.", error);
        }
        catch (Exception error) when (error is SocketException or IOException)
        {
            throw new MailException("The mail server cannot be reached.", error);
        }
        catch (AuthenticationException error)
        {
            throw new MailException("The mail server's certificate is not trusted, or TLS failed.", error);
        }
    }

    private async Task Converse(SmtpConnection connection, Mail mail, CancellationToken cancellation)
    {
        await connection.Connect(cancellation);
        await connection.Say(null, "the connection", 220, cancellation);
        var extensions = await Greet(connection, cancellation);
        if (server.Security == SmtpSecurity.StartTls)
        {
            // A server without STARTTLS refuses the command, and nothing is sent in the clear.
            await connection.Say("STARTTLS", "STARTTLS", 220, cancellation);
            await connection.Encrypt(cancellation);
            extensions = await Greet(connection, cancellation);
        }

        if (server.Credential is { } credential)
        {
            await SignIn(connection, credential, cancellation);
        }

        await Deliver(connection, mail, extensions, cancellation);
        await connection.Say("QUIT", "QUIT", 221, cancellation);
    }

    private static Task<IReadOnlyList<string>> Greet(SmtpConnection connection, CancellationToken cancellation) =>
        connection.Say("EHLO socle", "EHLO", 250, cancellation);

    // RFC 4616, under TLS or on this machine only.
    private static Task SignIn(SmtpConnection connection, NetworkCredential credential, CancellationToken cancellation) => connection.Say(
        $"AUTH PLAIN {Convert.ToBase64String(Encoding.UTF8.GetBytes($"\0{credential.UserName}\0{credential.Password}"))}", "the sign-in", 235, cancellation);

    private async Task Deliver(SmtpConnection connection, Mail mail, IReadOnlyList<string> extensions, CancellationToken cancellation)
    {
        var isAscii = Ascii.IsValid(mail.To) && Ascii.IsValid(writer.Sender);
        if (!isAscii && !extensions.Any(extension => extension.Equals("SMTPUTF8", StringComparison.OrdinalIgnoreCase)))
        {
            throw new MailException("The mail server takes no international addresses (SMTPUTF8).");
        }

        await connection.Say($"MAIL FROM:<{writer.Sender}>{(isAscii ? "" : " SMTPUTF8")}", "the sender", 250, cancellation);
        await connection.Say($"RCPT TO:<{mail.To}>", "the recipient", 250, cancellation);
        await connection.Say("DATA", "DATA", 354, cancellation);
        // No line of ours begins with a dot.
        await connection.Send(writer.Write(mail), cancellation);
        await connection.Say(".", "the text", 250, cancellation);
    }
}
