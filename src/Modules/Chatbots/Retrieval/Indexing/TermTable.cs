namespace Socle.Chatbots.Retrieval.Indexing;

/// <summary>The terms of a segment and their numbers, and the terms in alphabetical order for inexact look-ups.</summary>
internal sealed class TermTable
{
    private readonly Dictionary<string, int> _numbers;
    private readonly string[] _texts;
    private readonly int[] _sorted;

    public TermTable(Dictionary<string, int> numbers, string[] texts)
    {
        (_numbers, _texts) = (numbers, texts);
        _sorted = [.. Enumerable.Range(0, texts.Length)];
        Array.Sort(_sorted, (left, right) => string.CompareOrdinal(texts[left], texts[right]));
        Bytes = texts.Sum(text => 24L + (2 * text.Length) + 28 + 8 + 4);
    }

    /// <summary>An estimate: the strings, their entries and their two places.</summary>
    public long Bytes { get; }

    public int Count => _texts.Length;

    public string Text(int term) => _texts[term];

    /// <summary>The number of a term; null when the segment does not hold it.</summary>
    public int? Find(string term) => _numbers.TryGetValue(term, out var number) ? number : null;

    /// <summary>The terms that begin with a prefix.</summary>
    public IEnumerable<int> StartingWith(string prefix)
    {
        for (var at = LowerBound(prefix); at < _sorted.Length; at++)
        {
            if (!_texts[_sorted[at]].StartsWith(prefix, StringComparison.Ordinal))
            {
                yield break;
            }

            yield return _sorted[at];
        }
    }

    private int LowerBound(string prefix)
    {
        var (low, high) = (0, _sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(_texts[_sorted[middle]], prefix) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
