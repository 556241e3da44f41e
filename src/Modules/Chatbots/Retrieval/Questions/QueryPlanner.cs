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
            .Select(group => Slot(group, segments, question.Language))
            .DistinctBy(slot => slot.Term)
            .OrderByDescending(slot => slot.Weight).Take(MostSlots)
            .OrderBy(slot => slot.Position);
        return new(question, [.. slots], QuestionReader.Read(question));
    }

    private static QuerySlot Slot(IGrouping<int, Token> tokens, SegmentSet segments, Language language)
    {
        var main = tokens.First();
        List<(string, double)> alternatives = [.. tokens.Select(token => (token.Term, 1.0))];
        var frequency = segments.Frequency(main.Term);
        if (frequency == 0 && main.Kind == TokenKind.Word)
        {
            alternatives.AddRange(SimilarTerms.Find(main.Term, segments));
            frequency = alternatives.Max(alternative => segments.Frequency(alternative.Item1));
        }

        return new(main.Term, main.Position, TermWeight.Of(main.Term, frequency, segments.Count, language), alternatives);
    }
}
