using System.Text;
using Socle.Vault.Encryption;

namespace Socle.Vault.Secrets;

/// <summary>
/// Reads the text of a <c>.env</c> file: <c>NAME=value</c>, <c>export</c>, comments, single quotes as they are, double quotes with
/// escapes, both over several lines. Nothing is expanded: a value is never made of another.
/// </summary>
internal sealed class DotEnv : IDisposable
{
    private readonly Dictionary<string, SecretBytes> _values = new(StringComparer.Ordinal);
    private readonly List<int> _badLines = [];

    /// <summary>By name; of a name given twice, the last.</summary>
    public IReadOnlyDictionary<string, SecretBytes> Values => _values;

    /// <summary>The numbers of the lines that are none of this, from 1.</summary>
    public IReadOnlyList<int> BadLines => _badLines;

    public static DotEnv Parse(ReadOnlySpan<byte> utf8)
    {
        var file = new DotEnv();
        using var text = new SecretBytes(Encoding.UTF8.GetCharCount(utf8) * sizeof(char));
        var chars = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, char>(text.Span);
        Encoding.UTF8.GetChars(utf8, chars);
        file.Read(chars);
        return file;
    }

    public void Dispose()
    {
        foreach (var value in _values.Values)
        {
            value.Dispose();
        }
    }

    private void Read(ReadOnlySpan<char> text)
    {
        var number = 1;
        while (!text.IsEmpty)
        {
            var (length, lines) = Extent(text);
            ReadLine(text[..length].Trim(), number);
            number += lines;
            text = text[Math.Min(text.Length, length + 1)..];
        }
    }

    // To the end of the line, or of the line on which a quoted value ends.
    private static (int Length, int Lines) Extent(ReadOnlySpan<char> text)
    {
        var line = EndOfLine(text, 0);
        var equals = text[..line].IndexOf('=');
        if (equals < 0 || text.TrimStart() is ['#', ..])
        {
            return (line, 1);
        }

        var start = equals + 1 + (text[(equals + 1)..line].Length - text[(equals + 1)..line].TrimStart().Length);
        if (start >= line || text[start] is not ('"' or '\''))
        {
            return (line, 1);
        }

        var end = EndOfQuote(text, start);
        var whole = end < 0 ? line : EndOfLine(text, end);
        return (whole, 1 + text[..whole].Count('\n'));
    }

    private static int EndOfLine(ReadOnlySpan<char> text, int from)
    {
        var end = text[from..].IndexOf('\n');
        return end < 0 ? text.Length : from + end;
    }

    private static int EndOfQuote(ReadOnlySpan<char> text, int start)
    {
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] == '\\' && text[start] == '"')
            {
                at++;
            }
            else if (text[at] == text[start])
            {
                return at;
            }
        }

        return -1;
    }

    private void ReadLine(ReadOnlySpan<char> line, int number)
    {
        if (line.IsEmpty || line[0] == '#')
        {
            return;
        }

        line = line.StartsWith("export ", StringComparison.Ordinal) ? line["export ".Length..].TrimStart() : line;
        var equals = line.IndexOf('=');
        var name = equals < 0 ? "" : line[..equals].Trim().ToString();
        if (!SecretName.IsValid(name) || !TryRead(name, line[(equals + 1)..].Trim()))
        {
            _badLines.Add(number);
        }
    }

    private bool TryRead(string name, ReadOnlySpan<char> value)
    {
        if (value is ['"' or '\'', ..])
        {
            var end = EndOfQuote(value, 0);
            return end > 0 && IsEnd(value[(end + 1)..]) && Add(name, value[1..end], isEscaped: value[0] == '"');
        }

        var comment = value.IndexOf(" #");
        return Add(name, comment < 0 ? value : value[..comment].TrimEnd(), isEscaped: false);
    }

    private static bool IsEnd(ReadOnlySpan<char> rest) => rest.TrimStart() is [] or ['#', ..];

    // An empty value is a name without a secret, as in a template that was not filled in.
    private bool Add(string name, ReadOnlySpan<char> value, bool isEscaped)
    {
        using var plain = new SecretBytes(value.Length * sizeof(char));
        var chars = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, char>(plain.Span);
        var length = isEscaped ? Unescape(value, chars) : Copy(value, chars);
        var utf8 = new SecretBytes(Encoding.UTF8.GetByteCount(chars[..length]));
        Encoding.UTF8.GetBytes(chars[..length], utf8.Span);
        if (utf8.Length is 0 or > SecretName.LargestValue)
        {
            utf8.Dispose();
            return false;
        }

        if (_values.Remove(name, out var before))
        {
            before.Dispose();
        }

        _values[name] = utf8;
        return true;
    }

    private static int Copy(ReadOnlySpan<char> value, Span<char> target)
    {
        value.CopyTo(target);
        return value.Length;
    }

    private static int Unescape(ReadOnlySpan<char> value, Span<char> target)
    {
        var length = 0;
        for (var at = 0; at < value.Length; at++)
        {
            target[length++] = value[at] == '\\' && at + 1 < value.Length
                ? value[++at] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', var other => other }
                : value[at];
        }

        return length;
    }
}
