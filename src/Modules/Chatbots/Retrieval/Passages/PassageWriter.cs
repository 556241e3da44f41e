using System.Text;

namespace Socle.Chatbots.Retrieval.Passages;

/// <summary>Gathers blocks into passages under the headings in force.</summary>
internal sealed class PassageWriter
{
    private readonly List<Passage> _passages = [];
    private readonly List<(int Level, string Text)> _headings = [];
    private readonly StringBuilder _text = new();
    private int? _page;
    private bool _headingIsAlone;

    public int Length => _text.Length;

    public BlockKind LastKind { get; private set; }

    /// <summary>True when what was appended last promises more, as « Nos horaires : » does.</summary>
    public bool Announces => _text.Length > 0 && _text[^1] == ':';

    public void Heading(string text, int level, int? page)
    {
        Flush();
        if (_headingIsAlone && _headings[^1].Level >= level)
        {
            KeepLoneHeading();
        }

        _headings.RemoveAll(heading => heading.Level >= level);
        _headings.Add((level, Shorten(text)));
        (_headingIsAlone, _page) = (true, page);
    }

    public void Append(string text, BlockKind kind, int? page)
    {
        if (_text.Length > 0)
        {
            _text.Append('\n');
        }
        else
        {
            _page = page;
        }

        _text.Append(text);
        (LastKind, _headingIsAlone) = (kind, false);
    }

    public void Flush()
    {
        if (_text.Length > 0)
        {
            _passages.Add(new(_text.ToString(), [.. _headings.Select(heading => heading.Text)], _page));
            _text.Clear();
        }
    }

    public IReadOnlyList<Passage> Finish()
    {
        Flush();
        if (_headingIsAlone)
        {
            KeepLoneHeading();
        }

        return _passages;
    }

    /// <summary>A heading with nothing under it is still something the document says.</summary>
    private void KeepLoneHeading()
    {
        _passages.Add(new(_headings[^1].Text, [.. _headings.SkipLast(1).Select(heading => heading.Text)], _page));
        _headingIsAlone = false;
    }

    private static string Shorten(string heading) => heading.Length <= PassageCutter.Longest ? heading : heading[..PassageCutter.Longest];
}
