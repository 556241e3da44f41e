namespace Socle.Chatbots.Retrieval.Questions;

/// <summary>One thing the query asks for: a word of it, and the terms that satisfy it.</summary>
/// <param name="Term">The term as the query has it.</param>
/// <param name="Surface">The word as it is typed.</param>
/// <param name="Position">Its rank among the words of the query.</param>
/// <param name="Weight">How much it distinguishes passages (an inverse document frequency).</param>
/// <param name="IsKnown">False when no passage has the term itself.</param>
/// <param name="Alternatives">The terms that satisfy it and how well, 0 to 1; the first is the best.</param>
internal sealed record QuerySlot(
    string Term, string Surface, int Position, double Weight, bool IsKnown, IReadOnlyList<(string Term, double Credit)> Alternatives)
{
    /// <summary>True for a number and for a capital inside the question: what must be the same in an answer.</summary>
    public bool IsProper { get; } = char.IsDigit(Surface[0]) || (Position > 0 && char.IsUpper(Surface[0]));
}
