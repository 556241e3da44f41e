namespace Socle.Chatbots.Retrieval.Passages;

/// <summary>A piece of a document that can be found and quoted by itself.</summary>
/// <param name="Text">What is quoted; offsets of citations count its characters.</param>
/// <param name="Headings">The headings above it, outermost first; empty when the document has none.</param>
/// <param name="Page">The page it starts on, from 1, where the format has pages.</param>
internal sealed record Passage(string Text, IReadOnlyList<string> Headings, int? Page);
