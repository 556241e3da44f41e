using Socle.Chatbots.Retrieval.Passages;
using Socle.Chatbots.Retrieval.Ranking;

namespace Socle.Chatbots.Retrieval.Answering;

/// <summary>A sentence of a passage and the chance that it holds the answer.</summary>
internal sealed record RankedSentence(RankedPassage Passage, int Index, double[] Clues, double Chance)
{
    public TextSpan Span => Passage.Matches.Content.Sentences[Index];

    public QuotedSentence Quote()
    {
        var (id, sourceId) = Passage.Matches.Candidate.Segment.Ids(Passage.Matches.Candidate.Passage);
        return new(id, sourceId, Span.Start, Span.End, Passage.Matches.Content.Text[Span.Start..Span.End]);
    }
}
