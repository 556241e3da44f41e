namespace Socle.Chatbots.Answers;

/// <summary>Where a sentence of an answer comes from.</summary>
/// <param name="Title">The source's title when the answer was given.</param>
/// <param name="Passage">The whole passage.</param>
/// <param name="Start">The first character of the quoted part in the passage.</param>
/// <param name="End">The character after the last quoted one.</param>
internal sealed record Citation(Guid SourceId, string Title, string Passage, int Start, int End);
