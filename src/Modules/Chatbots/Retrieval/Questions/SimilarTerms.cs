using Socle.Chatbots.Retrieval.Indexing;

namespace Socle.Chatbots.Retrieval.Questions;

/// <summary>Finds the terms of an index that a misspelt or unknown word probably means.</summary>
internal static class SimilarTerms
{
    private const int Most = 3;
    private const double CreditForOneEdit = 0.7;
    private const double CreditForTwoEdits = 0.45;

    public static IEnumerable<(string Term, double Credit)> Find(string term, SegmentSet segments)
    {
        if (term.Length < 4)
        {
            return [];
        }

        return segments.Segments
            .SelectMany(segment => Near(term, segment.Terms))
            .DistinctBy(near => near.Term)
            .OrderByDescending(near => near.Credit)
            .Take(Most);
    }

    private static IEnumerable<(string Term, double Credit)> Near(string term, TermTable terms)
    {
        var limit = term.Length >= 7 ? 2 : 1;
        foreach (var candidate in terms.StartingWith(term[..1]))
        {
            var text = terms.Text(candidate);
            if (Math.Abs(text.Length - term.Length) > limit || text.Length < 4)
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
