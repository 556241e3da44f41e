using Socle.Chatbots.Retrieval.Indexing;

namespace Socle.Chatbots.Retrieval.Questions;

/// <summary>Finds the terms of an index that a word probably means: what it was misspelt from, and words of its family.</summary>
internal static class SimilarTerms
{
    private const int ShortestWord = 4;
    private const int MostSpellings = 3;
    private const int LargestFamily = 20;
    private const double CreditForOneEdit = 0.7;
    private const double CreditForTwoEdits = 0.45;
    private const double CreditForFamily = 0.3;

    /// <summary>The share of the longer word that two words of a family begin with.</summary>
    private const double CommonShare = 0.6;

    /// <summary>The terms one or two typing errors away, nearest first; the first letter is taken to be right.</summary>
    public static IEnumerable<(string Term, double Credit)> Spellings(string term, SegmentSet segments) =>
        term.Length < ShortestWord
            ? []
            : segments.Segments
                .SelectMany(segment => Near(term, segment.Terms))
                .DistinctBy(near => near.Term)
                .OrderByDescending(near => near.Credit)
                .Take(MostSpellings);

    /// <summary>The terms that begin alike, as réduction and réduit do where stems differ.</summary>
    public static IEnumerable<(string Term, double Credit)> Family(string term, SegmentSet segments)
    {
        if (term.Length <= ShortestWord)
        {
            return [];
        }

        var prefix = term[..Math.Max(ShortestWord, (int)(term.Length * CommonShare))];
        return segments.Segments
            .SelectMany(segment => segment.Terms.StartingWith(prefix).Select(segment.Terms.Text))
            .Where(other => other != term && IsFamily(term, other))
            .Distinct()
            .Take(LargestFamily)
            .Select(other => (other, CreditForFamily));
    }

    private static bool IsFamily(string left, string right)
    {
        var common = left.AsSpan().CommonPrefixLength(right);
        return common >= ShortestWord && common >= Math.Max(left.Length, right.Length) * CommonShare;
    }

    private static IEnumerable<(string Term, double Credit)> Near(string term, TermTable terms)
    {
        var limit = term.Length >= 7 ? 2 : 1;
        foreach (var candidate in terms.StartingWith(term[..1]))
        {
            var text = terms.Text(candidate);
            if (text.Length < ShortestWord || Math.Abs(text.Length - term.Length) > limit)
            {
                continue;
            }

            var edits = EditDistance.Between(term, text, limit);
            if (edits <= limit)
            {
                yield return (text, edits == 1 ? CreditForOneEdit : CreditForTwoEdits);
            }
        }
    }
}
