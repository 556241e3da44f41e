using Socle.Chatbots.Retrieval.Analysis;

namespace Socle.Chatbots.Retrieval.Questions;

/// <summary>A question made ready for one index: what it asks for, and what kind of answer it expects.</summary>
internal sealed record Query(AnalyzedText Text, IReadOnlyList<QuerySlot> Slots, AnswerKind Expected)
{
    /// <summary>The weight of all slots together.</summary>
    public double TotalWeight { get; } = Slots.Sum(slot => slot.Weight);
}
