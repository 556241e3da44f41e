using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Socle.Kernel.Http;
using Socle.Kernel.Storage;

namespace Socle.Kernel.Mail;

/// <summary>E-mail: by the configured server, or into a folder.</summary>
internal static class MailServices
{
    public static IServiceCollection AddMail(this IServiceCollection services, SocleOptions options)
    {
        services.AddSingleton<SiteAddress>().AddSingleton<MailWriter>();
        services.AddSingleton(provider => new MailFolder(provider.GetRequiredService<DataFolder>()));
        if (options.Smtp is null)
        {
            return services.AddSingleton<IMailer, FolderMailer>();
        }

        // Now, so that a mistake stops the start and not the first e-mail.
        var server = SmtpServer.Parse(options.Smtp);
        var trusted = new X509Certificate2Collection();
        if (options.SmtpCertificate is { } file)
        {
            trusted.ImportFromPemFile(file);
        }

        return services.AddSingleton<IMailer>(provider => new SmtpMailer(server, trusted, provider.GetRequiredService<MailWriter>()));
    }
}
