using Socle.Chatbots.Retrieval.Analysis;
using Socle.Chatbots.Retrieval.Indexing;

namespace Socle.Chatbots.Retrieval.Questions;

/// <summary>Turns an analysed question into a query against the terms that an index holds.</summary>
internal static class QueryPlanner
{
    /// <summary>A very long question is searched by its most telling words only.</summary>
    private const int MostSlots = 48;

    private const double CreditForSynonym = 0.4;

    public static Query Plan(AnalyzedText question, SegmentSet segments)
    {
        var meaningful = question.Tokens.Any(token => token.Kind != TokenKind.Stop);
        var slots = question.Tokens
            .Where(token => !meaningful || token.Kind != TokenKind.Stop)
            .GroupBy(token => token.Position)
            .DistinctBy(group => group.First().Term)
            .Select(group => Slot([.. group], question, segments))
            .OrderByDescending(slot => slot.IsKnown).ThenByDescending(slot => slot.Weight).Take(MostSlots)
            .OrderBy(slot => slot.Position)
            .Select(slot => Widen(slot, question, segments));
        return new(question, [.. slots], QuestionReader.Read(question));
    }

    private static QuerySlot Slot(Token[] tokens, AnalyzedText question, SegmentSet segments)
    {
        var word = tokens[0];
        var surface = question.Text.Substring(word.Start, word.Length);
        var frequency = tokens.Where(token => token.Kind != TokenKind.Synonym).Max(token => segments.Frequency(token.Term));
        var weight = TermWeight.Of(surface, frequency, segments.Count, question.Language);
        return new(word.Term, surface, word.Position, weight, frequency > 0, [.. tokens.Select(token => (token.Term, Credit(token)))]);
    }

    private static double Credit(Token token) => token.Kind == TokenKind.Synonym ? CreditForSynonym : 1;

    /// <summary>Adds the terms that a word may stand for; an unknown word weighs what the likeliest of them does.</summary>
    private static QuerySlot Widen(QuerySlot slot, AnalyzedText question, SegmentSet segments)
    {
        if (slot.Term.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return slot;
        }

        var family = SimilarTerms.Family(slot.Term, segments);
        if (slot.IsKnown)
        {
            return slot with { Alternatives = [.. slot.Alternatives, .. family] };
        }

        List<(string Term, double Credit)> others = [.. SimilarTerms.Spellings(slot.Term, segments), .. family];
        var frequency = others.Concat(slot.Alternatives).Select(other => segments.Frequency(other.Term)).DefaultIfEmpty().Max();
        return slot with
        {
            Weight = TermWeight.Of(slot.Surface, frequency, segments.Count, question.Language),
            Alternatives = [.. slot.Alternatives, .. others],
        };
    }
}
