using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;

namespace Socle.Kernel;

/// <summary>
/// The settings of one node: section <c>Socle</c> of appsettings.json, or environment variables
/// (<c>SOCLE_RATE_LIMIT</c> is <c>Socle:RateLimit</c>). docs/guides/settings.md lists them.
/// </summary>
public sealed record SocleOptions
{
    public const string Section = "Socle";

    /// <summary>The port on loopback; 0 takes a free one.</summary>
    [Range(0, 65535)]
    public int Port { get; init; } = 7400;

    /// <summary>The public address, such as <c>https://socle.example.org</c>; null means the loopback address.</summary>
    [Url]
    public string? Url { get; init; }

    /// <summary>The addresses to listen on, separated by commas. Loopback unless a container or a proxy elsewhere needs more.</summary>
    public string Listen { get; init; } = "127.0.0.1,::1";

    /// <summary>The data folder: empty, or Socle's own.</summary>
    public string Data { get; init; } = "data";

    /// <summary>The folder of stored files when nodes share one; null means inside the data folder.</summary>
    public string? Files { get; init; }

    /// <summary>A PostgreSQL of one's own; null starts the embedded one.</summary>
    public string? Database { get; init; }

    /// <summary>The same database past a transaction pooler, for LISTEN and locks.</summary>
    public string? DatabaseDirect { get; init; }

    /// <summary>A connection string for the role <c>socle_app</c>, where Socle may not make that role itself.</summary>
    public string? DatabaseApp { get; init; }

    /// <summary>A read replica of <see cref="Database"/>, for what a module may read some seconds late; null when there is none.</summary>
    public string? DatabaseReplica { get; init; }

    /// <summary>The master key's file; null means <c>master.key</c> in the data folder.</summary>
    public string? MasterKeyFile { get; init; }

    /// <summary>The master key itself in Base64, where the host gives secrets by the environment; null means the file.</summary>
    public string? MasterKey { get; init; }

    /// <summary><c>invite</c>: after the first account, people come by invitation. <c>open</c>: anybody may register.</summary>
    [RegularExpression("invite|open")]
    public string Registration { get; init; } = "invite";

    /// <summary>Requests a minute per address and per identity; 0 turns the general limit off.</summary>
    [Range(0, int.MaxValue)]
    public int RateLimit { get; init; } = 600;

    /// <summary>
    /// A list of leaked passwords to ask when one is chosen, such as <c>https://api.pwnedpasswords.com/range</c>: five characters of a SHA-1
    /// go out. Null asks nobody.
    /// </summary>
    [Url]
    public string? PasswordRangeUrl { get; init; }

    /// <summary>The ceiling of the in-process cache, in megabytes.</summary>
    [Range(1, 4096)]
    public int CacheMegabytes { get; init; } = 30;

    /// <summary>The ceiling of the search indexes kept in memory, in megabytes.</summary>
    [Range(16, 1048576)]
    public int IndexMegabytes { get; init; } = 1024;

    /// <summary>Addresses or networks whose <c>X-Forwarded-*</c> headers are believed, separated by commas.</summary>
    public string? TrustedProxies { get; init; }

    /// <summary>
    /// Hosts with their ports, separated by commas, that chatbots may read although they are not on the public web,
    /// such as an intranet: <c>intranet.example:80</c>.
    /// </summary>
    public string? PrivateHosts { get; init; }

    /// <summary>The mail server, such as <c>smtp://user:password@mail.example:587</c>; null keeps e-mails as files in the data folder.</summary>
    public string? Smtp { get; init; }

    /// <summary>A PEM file of the authority that the mail server's certificate comes from, where it is not one that all trust.</summary>
    public string? SmtpCertificate { get; init; }

    /// <summary>The address that e-mails come from; null makes one of the public address.</summary>
    [RegularExpression(@"[^@\s<>]+@[^@\s<>]+")]
    public string? MailFrom { get; init; }

    /// <summary>The folder of rotated JSON logs; null writes to standard output only.</summary>
    public string? Logs { get; init; }

    /// <summary>The size at which a log file rotates, in megabytes.</summary>
    [Range(1, 4096)]
    public int LogFileMegabytes { get; init; } = 16;

    /// <summary>How many log files are kept, the current one included.</summary>
    [Range(1, 1000)]
    public int LogFiles { get; init; } = 8;

    /// <summary>Where the line of each request goes: <c>all</c> (standard output and file), <c>file</c>, <c>off</c>.</summary>
    [RegularExpression("all|file|off")]
    public string RequestLog { get; init; } = "all";

    /// <summary>The built app; null looks for <c>web/dist</c> above the program.</summary>
    public string? WebRoot { get; init; }

    /// <summary>The built widget; null looks for <c>widget/dist</c> above the program.</summary>
    public string? WidgetRoot { get; init; }

    public static SocleOptions From(IConfiguration configuration)
    {
        var options = configuration.GetSection(Section).Get<SocleOptions>() ?? new SocleOptions();
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        return options;
    }

    /// <summary>Says no value: some are secrets, and a record would write them all.</summary>
    public override string ToString() => nameof(SocleOptions);

    public bool IsPublicHttps => Url?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true;
}
