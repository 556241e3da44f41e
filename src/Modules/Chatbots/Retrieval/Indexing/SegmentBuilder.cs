using Socle.Chatbots.Retrieval.Analysis;

namespace Socle.Chatbots.Retrieval.Indexing;

/// <summary>Packs passages, new or taken from other segments, into a segment.</summary>
internal sealed class SegmentBuilder
{
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly List<string> _termTexts = [];
    private readonly List<(int Term, int Passage, int Frequency)> _occurrences = [];
    private readonly List<SegmentPassage> _passages = [];
    private readonly ByteWriter _contents = new();
    private readonly Dictionary<int, int> _frequencies = [];

    public void Add(Guid sourceId, IndexedPassage passage) =>
        Add(passage.Id, sourceId, new(
            passage.Body.Text, [.. passage.Body.Sentences], Terms(passage.Body), Terms(passage.Headings)));

    /// <summary>Copies the passages of a segment that were not removed.</summary>
    public void AddAll(Segment segment)
    {
        for (var i = 0; i < segment.Size; i++)
        {
            if (segment.IsLive(i))
            {
                var content = segment.Content(i);
                var (id, sourceId) = segment.Ids(i);
                Add(id, sourceId, content with
                {
                    Terms = Renumber(content.Terms, segment),
                    HeadingTerms = Renumber(content.HeadingTerms, segment),
                });
            }
        }
    }

    public Segment Build() =>
        new([.. _passages], _contents.ToArray(), new(_terms, [.. _termTexts]), Postings.Pack(_occurrences, _termTexts.Count));

    private void Add(Guid id, Guid sourceId, PassageContent content)
    {
        _frequencies.Clear();
        foreach (var term in content.Terms.Concat(content.HeadingTerms))
        {
            _frequencies[term.Term] = _frequencies.GetValueOrDefault(term.Term) + 1;
        }

        foreach (var (term, frequency) in _frequencies)
        {
            _occurrences.Add((term, _passages.Count, frequency));
        }

        _passages.Add(new(id, sourceId, _contents.Length, content.Terms.Length));
        content.Write(_contents);
    }

    /// <summary>Grammatical words are left out, unless the text has nothing else.</summary>
    private TermAt[] Terms(AnalyzedText text)
    {
        var meaningful = text.Tokens.Any(token => token.Kind != TokenKind.Stop);
        return [.. text.Tokens
            .Where(token => !meaningful || token.Kind != TokenKind.Stop)
            .OrderBy(token => token.Start).ThenBy(token => token.Position)
            .Select(token => new TermAt(Number(token.Term), token.Start, token.End, token.Position))];
    }

    private TermAt[] Renumber(TermAt[] terms, Segment segment) =>
        [.. terms.Select(term => term with { Term = Number(segment.Terms.Text(term.Term)) })];

    private int Number(string term)
    {
        if (!_terms.TryGetValue(term, out var number))
        {
            _terms[term] = number = _terms.Count;
            _termTexts.Add(term);
        }

        return number;
    }
}
