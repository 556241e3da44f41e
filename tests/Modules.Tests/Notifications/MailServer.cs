using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Socle.TestKit;

namespace Socle.Notifications.Tests;

/// <summary>Nodemailer's mail server as a program of its own, with a certificate of an authority that nobody else trusts.</summary>
internal sealed class MailServer : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("socle-mail-").FullName;
    private readonly ConcurrentQueue<JsonElement> _mails = new();
    private readonly Process _process;

    private MailServer(bool secure, bool withoutTls, int port)
    {
        MakeCertificate();
        var options = JsonSerializer.Serialize(new
        {
            key = Path.Combine(_folder, "key.pem"),
            certificate = CertificateFile,
            secure,
            withoutTls,
            port,
        });
        var script = Path.Combine(TestFiles.Root, "tests", "Modules.Tests", "Notifications", "mail-server.mjs");
        _process = Process.Start(new ProcessStartInfo("node", [script, options]) { RedirectStandardOutput = true, RedirectStandardInput = true })!;
    }

    public string CertificateFile => Path.Combine(_folder, "certificate.pem");

    public int Port { get; private set; }

    public IReadOnlyList<JsonElement> Mails => [.. _mails];

    public static async Task<MailServer> Start(bool secure = false, bool withoutTls = false, int port = 0)
    {
        var server = new MailServer(secure, withoutTls, port);
        server.Port = int.Parse((await server._process.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
        _ = Task.Run(server.Read);
        return server;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task Read()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            _mails.Enqueue(JsonElement.Parse(line));
        }
    }

    private void MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        File.WriteAllText(CertificateFile, certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(_folder, "key.pem"), key.ExportPkcs8PrivateKeyPem());
    }
}
