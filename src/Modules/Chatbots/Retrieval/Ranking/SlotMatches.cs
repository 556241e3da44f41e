using Socle.Chatbots.Retrieval.Indexing;
using Socle.Chatbots.Retrieval.Questions;

namespace Socle.Chatbots.Retrieval.Ranking;

/// <summary>Where a passage has what a query asks for.</summary>
internal sealed class SlotMatches
{
    private readonly Query _query;

    private SlotMatches(Query query, Candidate candidate, PassageContent content, List<SlotMatch> body, double[] headingCredits)
    {
        (_query, Candidate, Content, Body, HeadingCredits) = (query, candidate, content, body, headingCredits);
    }

    public Candidate Candidate { get; }

    public PassageContent Content { get; }

    /// <summary>The matches in the text of the passage, in its order.</summary>
    public IReadOnlyList<SlotMatch> Body { get; }

    /// <summary>For each slot of the query, how well the headings satisfy it, 0 to 1.</summary>
    public double[] HeadingCredits { get; }

    public static SlotMatches Find(Query query, Candidate candidate)
    {
        var content = candidate.Segment.Content(candidate.Passage);
        var slotOf = TermSlots(query, candidate.Segment);
        List<SlotMatch> body = [];
        foreach (var term in content.Terms)
        {
            if (slotOf.TryGetValue(term.Term, out var match))
            {
                body.Add(new(match.Slot, match.Credit, term.Start, term.End, term.Position));
            }
        }

        var headings = new double[query.Slots.Count];
        foreach (var term in content.HeadingTerms)
        {
            if (slotOf.TryGetValue(term.Term, out var match))
            {
                headings[match.Slot] = Math.Max(headings[match.Slot], match.Credit);
            }
        }

        return new(query, candidate, content, body, headings);
    }

    /// <summary>For each slot, the best credit it gets between two characters of the passage.</summary>
    public double[] Credits(int start, int end)
    {
        var credits = new double[_query.Slots.Count];
        foreach (var match in Body)
        {
            if (match.Start >= start && match.End <= end)
            {
                credits[match.Slot] = Math.Max(credits[match.Slot], match.Credit);
            }
        }

        return credits;
    }

    private static Dictionary<int, (int Slot, double Credit)> TermSlots(Query query, Segment segment)
    {
        Dictionary<int, (int, double)> slots = [];
        for (var slot = 0; slot < query.Slots.Count; slot++)
        {
            foreach (var (term, credit) in query.Slots[slot].Alternatives)
            {
                if (segment.Terms.Find(term) is { } number)
                {
                    slots.TryAdd(number, (slot, credit));
                }
            }
        }

        return slots;
    }
}

/// <summary>A term of a passage that satisfies a slot of a query, and how well, 0 to 1.</summary>
internal readonly record struct SlotMatch(int Slot, double Credit, int Start, int End, int Position);
