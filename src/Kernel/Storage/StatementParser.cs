using System.Text;

namespace Socle.Kernel.Storage;

/// <summary>
/// Reads SQL just far enough to tell parameters (<c>@name</c>) and the ends of statements from what only looks like them:
/// texts, quoted names, comments (PostgreSQL, "Lexical Structure").
/// </summary>
internal sealed class StatementParser
{
    private readonly string _sql;
    private readonly List<StatementPart> _parts = [];
    private readonly StringBuilder _text = new();
    private readonly List<string> _names = [];
    private int _at;

    private StatementParser(string sql) => _sql = sql;

    public static IReadOnlyList<StatementPart> Parse(string sql)
    {
        var parser = new StatementParser(sql);
        parser.ReadAll();
        return parser._parts;
    }

    private void ReadAll()
    {
        while (_at < _sql.Length)
        {
            if (_sql[_at] == ';')
            {
                _at++;
                EndStatement();
            }
            else if (_sql[_at] == '@' && IsLetter(Next()) && Previous() != '@')
            {
                ReadParameter();
            }
            else
            {
                Take(OpaqueLength());
            }
        }

        EndStatement();
    }

    private void EndStatement()
    {
        var text = _text.ToString().Trim();
        if (text.Length > 0)
        {
            _parts.Add(new StatementPart(text, [.. _names]));
        }

        _text.Clear();
        _names.Clear();
    }

    private void ReadParameter()
    {
        var start = ++_at;
        while (_at < _sql.Length && IsLetterOrDigit(_sql[_at]))
        {
            _at++;
        }

        var name = _sql[start.._at];
        var known = _names.FindIndex(other => other.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (known < 0)
        {
            _names.Add(name);
            known = _names.Count - 1;
        }

        _text.Append('$').Append(known + 1);
    }

    private void Take(int length)
    {
        _text.Append(_sql, _at, length);
        _at += length;
    }

    /// <returns>How many characters from here hold neither a parameter nor an end.</returns>
    private int OpaqueLength() => _sql[_at] switch
    {
        '\'' => QuotedLength('\'', hasEscapes: Previous() is 'e' or 'E' && !IsLetterOrDigit(Before(2))),
        '"' => QuotedLength('"', hasEscapes: false),
        '-' when Next() == '-' => LengthUntil("\n", _at),
        '/' when Next() == '*' => LengthUntil("*/", _at + 2),
        '$' when !IsLetterOrDigit(Previous()) => DollarLength(),
        _ => 1,
    };

    private int QuotedLength(char quote, bool hasEscapes)
    {
        var end = _at + 1;
        while (end < _sql.Length && _sql[end] != quote)
        {
            end += hasEscapes && _sql[end] == '\\' ? 2 : 1;
        }

        // A doubled quote begins what follows anew, which is as good.
        return Math.Min(end + 1, _sql.Length) - _at;
    }

    private int DollarLength()
    {
        var end = _at + 1;
        while (end < _sql.Length && IsLetterOrDigit(_sql[end]))
        {
            end++;
        }

        return end < _sql.Length && _sql[end] == '$' ? LengthUntil(_sql[_at..(end + 1)], end + 1) : 1;
    }

    private int LengthUntil(string mark, int from)
    {
        var end = _sql.IndexOf(mark, Math.Min(from, _sql.Length), StringComparison.Ordinal);
        return (end < 0 ? _sql.Length : end + mark.Length) - _at;
    }

    private char Next() => _at + 1 < _sql.Length ? _sql[_at + 1] : '\0';

    private char Previous() => Before(1);

    private char Before(int distance) => _at >= distance ? _sql[_at - distance] : '\0';

    private static bool IsLetter(char c) => char.IsAsciiLetter(c) || c == '_';

    private static bool IsLetterOrDigit(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
