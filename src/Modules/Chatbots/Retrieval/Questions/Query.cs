using Socle.Chatbots.Retrieval.Analysis;

namespace Socle.Chatbots.Retrieval.Questions;

/// <summary>A question made ready for one index: what it asks for, and what kind of answer it expects.</summary>
internal sealed record Query(AnalyzedText Text, IReadOnlyList<QuerySlot> Slots, AnswerKind Expected)
{
    /// <summary>The weight of all slots together; never zero, so that shares can be taken of it.</summary>
    public double TotalWeight { get; } = Math.Max(Slots.Sum(slot => slot.Weight), 1e-6);

    /// <summary>The share, 0 to 1, of what is asked that these credits, one a slot, satisfy.</summary>
    public double Share(double[] credits)
    {
        var weight = 0.0;
        for (var slot = 0; slot < credits.Length; slot++)
        {
            weight += credits[slot] * Slots[slot].Weight;
        }

        return weight / TotalWeight;
    }
}
