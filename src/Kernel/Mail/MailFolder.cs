using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Socle.Kernel.Storage;

namespace Socle.Kernel.Mail;

/// <summary>
/// The e-mails of a node that knows no mail server, as <c>.eml</c> files in its data folder, which only its owner reads.
/// They hold links that work for a while: only the operator may see them.
/// </summary>
public sealed partial class MailFolder
{
    /// <summary>The newest are kept.</summary>
    public const int Capacity = 500;

    private const string Extension = ".eml";
    private readonly string _folder;

    internal MailFolder(DataFolder folder) => _folder = Path.Combine(folder.Path, "mail");

    /// <param name="before">Only older ones; null for the newest.</param>
    /// <returns>The newest first.</returns>
    public async Task<IReadOnlyList<KeptMail>> List((string? Before, int Limit) page, CancellationToken cancellation)
    {
        var mails = new List<KeptMail>();
        foreach (var name in Names().Where(name => page.Before is null || string.CompareOrdinal(name, page.Before) < 0).Take(page.Limit))
        {
            if (await Find(name, cancellation) is { } mail)
            {
                mails.Add(mail);
            }
        }

        return mails;
    }

    /// <returns>Null when there is none of this name.</returns>
    public async Task<KeptMail?> Find(string name, CancellationToken cancellation) =>
        await Read(name, cancellation) is { } bytes ? Parsed(name, Encoding.UTF8.GetString(bytes)) : null;

    /// <returns>The file as it is, or null when there is none of this name.</returns>
    public async Task<byte[]?> Read(string name, CancellationToken cancellation)
    {
        // A name is what we gave, and never a path.
        if (!Name().IsMatch(name))
        {
            return null;
        }

        try
        {
            return await File.ReadAllBytesAsync(PathOf(name), cancellation);
        }
        catch (IOException error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    internal void Write(Guid id, DateTimeOffset now, byte[] mail)
    {
        Directory.CreateDirectory(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        PrivateFile.Write(PathOf($"{now.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfff", CultureInfo.InvariantCulture)}-{id:N}"), mail);
        foreach (var old in Names().Skip(Capacity))
        {
            File.Delete(PathOf(old));
        }
    }

    private List<string> Names() => Directory.Exists(_folder)
        ? [.. Directory.EnumerateFiles(_folder, "*" + Extension).Select(file => Path.GetFileNameWithoutExtension(file)).OrderDescending(StringComparer.Ordinal)]
        : [];

    private string PathOf(string name) => Path.Combine(_folder, name + Extension);

    // Reads what MailWriter writes, not e-mail at large.
    private static KeptMail Parsed(string name, string mail)
    {
        var subject = EncodedWord().Matches(Header(mail, "Subject")).Select(match => Decoded(match.Groups[1].Value));
        var text = mail.Split("\r\n\r\n") is [_, _, var plain, ..] ? plain : "";
        var to = Header(mail, "To").Trim('<', '>');
        var sentAt = DateTimeOffset.TryParse(Header(mail, "Date"), CultureInfo.InvariantCulture, out var date) ? date : default;
        return new KeptMail(name, to, string.Concat(subject), sentAt, Decoded(text.Split("\r\n--")[0]));
    }

    private static string Header(string mail, string name)
    {
        var start = mail.IndexOf($"\r\n{name}: ", StringComparison.Ordinal);
        return start < 0 ? mail.StartsWith($"{name}: ", StringComparison.Ordinal) ? Line(mail, name.Length + 2) : "" : Line(mail, start + name.Length + 4);
    }

    private static string Line(string mail, int from) => FoldedLine().Match(mail, from).Value;

    private static string Decoded(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var written) ? Encoding.UTF8.GetString(bytes, 0, written) : "";
    }

    [GeneratedRegex(@"\A[0-9]{8}T[0-9]{9}-[0-9a-f]{32}\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"=\?utf-8\?B\?([A-Za-z0-9+/=]*)\?=")]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"\G(?:[^\r\n]|\r\n )*")]
    private static partial Regex FoldedLine();
}

/// <summary>An e-mail in the folder.</summary>
/// <param name="Name">Of its file, without the extension.</param>
/// <param name="Text">As plain text.</param>
public sealed record KeptMail(string Name, string To, string Subject, DateTimeOffset SentAt, string Text);
