using Socle.Chatbots.Retrieval.Analysis;
using Socle.Chatbots.Retrieval.Indexing;

namespace Socle.Chatbots.Retrieval.Questions;

/// <summary>Turns an analysed question into a query against the terms that an index holds.</summary>
internal static class QueryPlanner
{
    /// <summary>A very long question is searched by its most telling words only.</summary>
    private const int MostSlots = 48;

    public static Query Plan(AnalyzedText question, SegmentSet segments)
    {
        var meaningful = question.Tokens.Any(token => token.Kind != TokenKind.Stop);
        var slots = question.Tokens
            .Where(token => !meaningful || token.Kind != TokenKind.Stop)
            .GroupBy(token => token.Position)
            .DistinctBy(group => group.First().Term)
            .Select(group => Slot([.. group], question, segments))
            .OrderByDescending(slot => slot.Weight).Take(MostSlots)
            .OrderBy(slot => slot.Position);
        return new(question, [.. slots], QuestionReader.Read(question));
    }

    private static QuerySlot Slot(Token[] tokens, AnalyzedText question, SegmentSet segments)
    {
        var word = tokens[0];
        var surface = question.Text.Substring(word.Start, word.Length);
        var frequency = tokens.Max(token => segments.Frequency(token.Term));
        List<(string Term, double Credit)> alternatives = [.. tokens.Select(token => (token.Term, 1.0))];
        if (word.Kind == TokenKind.Word)
        {
            alternatives.AddRange(frequency == 0 ? SimilarTerms.Spellings(word.Term, segments) : SimilarTerms.Family(word.Term, segments));
        }

        var counted = frequency > 0 ? frequency : alternatives.Max(alternative => segments.Frequency(alternative.Term));
        return new(word.Term, surface, word.Position, TermWeight.Of(surface, counted, segments.Count, question.Language), frequency > 0, alternatives);
    }
}
