using System.Globalization;
using System.Text;

namespace Socle.Bench.Retrieval;

/// <summary>The yardstick: BM25 (k1 1.2, b 0.75) over words without accents, stop words removed and endings cut off crudely.</summary>
internal sealed class PlainBm25
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    private static readonly string[] Endings =
        ["issements", "issement", "ements", "ement", "ations", "ation", "ances", "ance", "ences", "ence", "iques", "ique", "ives", "ive",
         "euses", "euse", "eurs", "eur", "aient", "ait", "ees", "ee", "er", "ez", "es", "e", "s", "x"];

    private static readonly HashSet<string> Stops =
        [.. """
            a ai aie ait alors apres as au aucun aussi autre aux avait avant avec avez avoir c ca car ce cela celle ces cet cette ceux
            chaque ci comme comment d dans de depuis des deux donc dont du elle elles en encore est et etaient etait ete etre eu fait
            font fut furent il ils j je l la le les leur leurs lors lui m ma mais me meme mes n ne ni nos notre nous on ont or ou par
            pas peut plus pour pourquoi qu quand que quel quelle quelles quels qui quoi s sa sans se sera ses si son sont sous sur t
            ta te tous tout toute tres tu un une vers vos votre vous y
            """.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)];

    private readonly Dictionary<string, List<(int Text, int Frequency)>> _postings = [];
    private readonly int[] _lengths;
    private readonly double _average;

    public PlainBm25(IReadOnlyList<string> texts)
    {
        _lengths = new int[texts.Count];
        for (var i = 0; i < texts.Count; i++)
        {
            var words = Words(texts[i]);
            _lengths[i] = words.Count;
            foreach (var group in words.GroupBy(word => word))
            {
                (_postings.TryGetValue(group.Key, out var list) ? list : _postings[group.Key] = []).Add((i, group.Count()));
            }
        }

        _average = _lengths.Average();
    }

    /// <summary>The texts that match, best first, with their scores.</summary>
    public IReadOnlyList<(int Text, double Score)> Search(string query, int limit)
    {
        Dictionary<int, double> scores = [];
        foreach (var word in Words(query).Distinct())
        {
            foreach (var (text, frequency) in _postings.GetValueOrDefault(word, []))
            {
                var norm = K1 * (1 - B + (B * _lengths[text] / _average));
                scores[text] = scores.GetValueOrDefault(text) + (Weight(word) * frequency * (K1 + 1) / (frequency + norm));
            }
        }

        return [.. scores.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(limit).Select(pair => (pair.Key, pair.Value))];
    }

    /// <summary>The share of a query's weight that a text covers.</summary>
    public double Coverage(string query, int text)
    {
        var words = Words(query).Distinct().ToArray();
        var covered = words.Where(word => _postings.GetValueOrDefault(word, []).Exists(posting => posting.Text == text)).Sum(Weight);
        return covered / Math.Max(1e-9, words.Sum(Weight));
    }

    /// <summary>The share of a query's weight that any piece of text covers.</summary>
    public double CoverageOf(string query, string piece)
    {
        var words = Words(query).Distinct().ToArray();
        var has = Words(piece).ToHashSet();
        return words.Where(has.Contains).Sum(Weight) / Math.Max(1e-9, words.Sum(Weight));
    }

    private double Weight(string word)
    {
        var frequency = _postings.GetValueOrDefault(word, []).Count;
        return Math.Log(1 + ((_lengths.Length - frequency + 0.5) / (frequency + 0.5)));
    }

    private static List<string> Words(string text)
    {
        List<string> words = [];
        StringBuilder word = new();
        foreach (var character in text.Replace("œ", "oe", StringComparison.Ordinal).Normalize(NormalizationForm.FormD).Append(' '))
        {
            if (char.IsLetterOrDigit(character))
            {
                word.Append(char.ToLowerInvariant(character));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && word.Length > 0)
            {
                Keep(word.ToString(), words);
                word.Clear();
            }
        }

        return words;
    }

    private static void Keep(string word, List<string> words)
    {
        if (!Stops.Contains(word))
        {
            words.Add(Strip(word));
        }
    }

    private static string Strip(string word)
    {
        var ending = Endings.FirstOrDefault(ending => word.Length - ending.Length >= 4 && word.EndsWith(ending, StringComparison.Ordinal));
        return ending is null ? word : word[..^ending.Length];
    }
}
