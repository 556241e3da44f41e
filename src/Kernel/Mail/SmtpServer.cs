using System.Net;

namespace Socle.Kernel.Mail;

/// <summary>
/// The mail server of <c>SOCLE_SMTP</c>: <c>smtp://user:password@host:587</c> (STARTTLS, always) or <c>smtps://…:465</c> (TLS from the first byte).
/// <c>?tls=none</c> is for a server on this machine.
/// </summary>
internal sealed record SmtpServer(string Host, int Port, SmtpSecurity Security, NetworkCredential? Credential)
{
    private const int SubmissionPort = 587; // RFC 6409
    private const int ImplicitTlsPort = 465; // RFC 8314

    /// <exception cref="InvalidDataException">The text is none of these forms.</exception>
    public static SmtpServer Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("smtp" or "smtps") || uri.Host.Length == 0)
        {
            throw new InvalidDataException("SOCLE_SMTP is no mail server: write smtp://user:password@host:587 or smtps://user:password@host:465.");
        }

        var isPlain = uri.Query == "?tls=none";
        if (uri.Query.Length > 0 && (!isPlain || uri.Scheme == "smtps") || (isPlain && !uri.IsLoopback))
        {
            throw new InvalidDataException("SOCLE_SMTP: only smtp:// to this machine may go without TLS (?tls=none).");
        }

        var isImplicit = uri.Scheme == "smtps";
        var port = uri.Port > 0 ? uri.Port : isImplicit ? ImplicitTlsPort : SubmissionPort;
        var security = isImplicit ? SmtpSecurity.Implicit : isPlain ? SmtpSecurity.None : SmtpSecurity.StartTls;
        return new SmtpServer(uri.IdnHost, port, security, CredentialOf(uri.UserInfo));
    }

    private static NetworkCredential? CredentialOf(string user) => user.Length == 0
        ? null
        : new NetworkCredential(Uri.UnescapeDataString(user.Split(':')[0]), Uri.UnescapeDataString(user.Split(':', 2) is [_, var password] ? password : ""));
}

/// <summary>How the way to a mail server is closed to others.</summary>
internal enum SmtpSecurity
{
    StartTls,
    Implicit,
    None,
}
