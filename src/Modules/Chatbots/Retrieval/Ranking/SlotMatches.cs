using Socle.Chatbots.Retrieval.Indexing;
using Socle.Chatbots.Retrieval.Questions;

namespace Socle.Chatbots.Retrieval.Ranking;

/// <summary>A term of a passage that satisfies a slot of a query, and how well, 0 to 1.</summary>
internal readonly record struct SlotMatch(int Slot, double Credit, int Start, int End, int Position);

/// <summary>Where a passage has what a query asks for.</summary>
internal sealed class SlotMatches
{
    private SlotMatches(Candidate candidate, PassageContent content, List<SlotMatch> body, int slots)
    {
        (Candidate, Content, Body) = (candidate, content, body);
        HeadingCredits = new double[slots];
        BodyCredits = CreditsIn(0, int.MaxValue);
        SentenceCredits = [.. content.Sentences.Select(sentence => CreditsIn(sentence.Start, sentence.End))];
    }

    public Candidate Candidate { get; }

    public PassageContent Content { get; }

    /// <summary>The matches in the text of the passage, in its order.</summary>
    public IReadOnlyList<SlotMatch> Body { get; }

    /// <summary>For each slot, how well the text satisfies it.</summary>
    public double[] BodyCredits { get; }

    /// <summary>For each slot, how well the headings satisfy it.</summary>
    public double[] HeadingCredits { get; }

    /// <summary>For each sentence and each slot, how well the sentence satisfies it.</summary>
    public double[][] SentenceCredits { get; }

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

        SlotMatches matches = new(candidate, content, body, query.Slots.Count);
        foreach (var term in content.HeadingTerms)
        {
            if (slotOf.TryGetValue(term.Term, out var match))
            {
                matches.HeadingCredits[match.Slot] = Math.Max(matches.HeadingCredits[match.Slot], match.Credit);
            }
        }

        return matches;
    }

    /// <summary>For each slot, 1 where the passage has the very word of the query, not a form of it.</summary>
    public double[] SurfaceCredits(Query query)
    {
        var credits = new double[query.Slots.Count];
        foreach (var match in Body)
        {
            var text = Content.Text.AsSpan(match.Start, match.End - match.Start);
            if (text.Equals(query.Slots[match.Slot].Surface, StringComparison.OrdinalIgnoreCase))
            {
                credits[match.Slot] = 1;
            }
        }

        return credits;
    }

    /// <summary>True when a sentence bears a sign of the kind of answer that the query expects.</summary>
    public bool HasSign(Query query, int sentence) =>
        AnswerSigns.In(Content.Text.AsSpan(Content.Sentences[sentence].Start, Content.Sentences[sentence].Length), query.Expected, query.Text.Text);

    private double[] CreditsIn(int start, int end)
    {
        var credits = new double[HeadingCredits.Length];
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
        Dictionary<int, (int Slot, double Credit)> slots = [];
        for (var slot = 0; slot < query.Slots.Count; slot++)
        {
            foreach (var (term, credit) in query.Slots[slot].Alternatives)
            {
                if (segment.Terms.Find(term) is { } number && slots.GetValueOrDefault(number).Credit < credit)
                {
                    slots[number] = (slot, credit);
                }
            }
        }

        return slots;
    }
}
