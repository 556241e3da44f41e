namespace Socle.Chatbots.Retrieval.Questions;

/// <summary>One thing the query asks for: a word of it, and the terms that satisfy it.</summary>
/// <param name="Term">The term as the query has it.</param>
/// <param name="Position">Its rank among the words of the query.</param>
/// <param name="Weight">How much it distinguishes passages (an inverse document frequency).</param>
/// <param name="Alternatives">The terms that satisfy it and how well, 0 to 1; the first is the best.</param>
internal sealed record QuerySlot(string Term, int Position, double Weight, IReadOnlyList<(string Term, double Credit)> Alternatives);
