using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Socle.Kernel.Mail;

/// <summary>One connection to a mail server: commands out, replies in (RFC 5321).</summary>
internal sealed class SmtpConnection(SmtpServer server, X509Certificate2Collection trusted) : IAsyncDisposable
{
    private const int LongestReply = 64 * 1024;

    private readonly byte[] _buffer = new byte[4096];
    private int _start;
    private int _end;
    private TcpClient? _client;
    private Stream _stream = Stream.Null;

    public async Task Connect(CancellationToken cancellation)
    {
        _client = new TcpClient();
        await _client.ConnectAsync(server.Host, server.Port, cancellation);
        _stream = _client.GetStream();
        if (server.Security == SmtpSecurity.Implicit)
        {
            await Encrypt(cancellation);
        }
    }

    /// <exception cref="MailException">The server sent more before TLS than it may: somebody else may have.</exception>
    public async Task Encrypt(CancellationToken cancellation)
    {
        if (_start != _end)
        {
            throw new MailException("The mail server spoke out of turn before TLS.");
        }

        var options = new SslClientAuthenticationOptions { TargetHost = server.Host };
        if (trusted.Count > 0)
        {
            options.CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck, // a private authority seldom publishes a list
            };
            options.CertificateChainPolicy.CustomTrustStore.AddRange(trusted);
        }

        var encrypted = new SslStream(_stream);
        _stream = encrypted;
        await encrypted.AuthenticateAsClientAsync(options, cancellation);
    }

    /// <param name="stage">What is told of a failure, in place of the command, which may hold a password or an address.</param>
    /// <returns>The lines of the reply without their code.</returns>
    /// <exception cref="MailException">The reply is not of the expected kind.</exception>
    public async Task<IReadOnlyList<string>> Say(string? command, string stage, int expected, CancellationToken cancellation)
    {
        if (command is not null)
        {
            await Send(Encoding.UTF8.GetBytes(command + "\r\n"), cancellation);
        }

        var (code, lines) = await Reply(cancellation);
        return code / 100 == expected / 100 ? lines : throw new MailException($"The mail server answered {code} to {stage}.");
    }

    public Task Send(byte[] bytes, CancellationToken cancellation) => _stream.WriteAsync(bytes, cancellation).AsTask();

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync();
        _client?.Dispose();
    }

    private async Task<(int Code, IReadOnlyList<string> Lines)> Reply(CancellationToken cancellation)
    {
        var lines = new List<string>();
        for (var length = 0; length < LongestReply;)
        {
            var line = await Line(cancellation);
            length += line.Length + 1;
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            {
                break;
            }

            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] != '-')
            {
                return (code, lines);
            }
        }

        throw new MailException("The mail server does not speak SMTP.");
    }

    private async Task<string> Line(CancellationToken cancellation)
    {
        var line = new List<byte>();
        while (line.Count < LongestReply)
        {
            if (_start == _end)
            {
                (_start, _end) = (0, await _stream.ReadAsync(_buffer, cancellation));
                if (_end == 0)
                {
                    throw new MailException("The mail server hung up.");
                }
            }

            var next = _buffer[_start++];
            if (next == (byte)'\n')
            {
                break;
            }

            line.Add(next);
        }

        return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
    }
}
