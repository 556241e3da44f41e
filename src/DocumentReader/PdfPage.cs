using System.Text;

namespace Socle.DocumentReader;

/// <summary>The lines of one page, top of the page at 0.</summary>
internal sealed class PdfPage(int number, double height)
{
    private const double SameColumn = 60;

    private int block;

    public int Number => number;

    public double Height => height;

    public List<PdfLine> Lines { get; } = [];

    public void StartBlock() => block++;

    public void StartLine(PdfBox box) => Lines.Add(new PdfLine(block, box));

    public void AddWord(string text, PdfBox box)
    {
        if (Lines.Count > 0)
        {
            Lines[^1].Add(text, box);
        }
    }

    /// <summary>Where the lines of the column that holds a line end at the latest.</summary>
    public double RightOfColumn(PdfLine line) => Lines
        .Where(other => other.WordCount > 4 && Math.Abs(other.Box.Left - line.Box.Left) < SameColumn && Math.Abs(other.Size - line.Size) < 1)
        .Select(other => other.Box.Right).DefaultIfEmpty(line.Box.Right).Max();
}

/// <summary>A place on a page, in points from its top left corner.</summary>
internal readonly record struct PdfBox(double Left, double Top, double Right, double Bottom);

/// <summary>One line of words on a page.</summary>
/// <param name="block">Lines of the same block were set together.</param>
internal sealed class PdfLine(int block, PdfBox box)
{
    private readonly StringBuilder text = new();
    private readonly List<double> sizes = [];

    public int Block => block;

    public PdfBox Box => box;

    public double FirstWordWidth { get; private set; }

    public int WordCount => sizes.Count;

    public string Text => TextLine.Clean(KeepSoftHyphen(text.ToString()));

    /// <summary>The height of most of its words, which grows with the size of the type.</summary>
    public double Size => sizes.Count == 0 ? 0 : sizes.Order().ElementAt(sizes.Count / 2);

    public void Add(string word, PdfBox place)
    {
        FirstWordWidth = sizes.Count == 0 ? place.Right - place.Left : FirstWordWidth;
        text.Append(text.Length > 0 ? " " : "").Append(word);
        sizes.Add(place.Bottom - place.Top);
    }

    private static string KeepSoftHyphen(string line) => line.EndsWith('\u00ad') ? line[..^1] + "-" : line;
}
