using Socle.Chatbots.Retrieval.Analysis;

namespace Socle.Chatbots.Retrieval.Indexing;

/// <summary>A passage as the index takes it: what is quoted, and the headings above it that are only searched.</summary>
internal sealed record IndexedPassage(Guid Id, AnalyzedText Body, AnalyzedText Headings);

/// <summary>A passage that a search found.</summary>
/// <param name="PassageId">The passage.</param>
/// <param name="SourceId">The source it belongs to.</param>
/// <param name="Text">The text of the passage.</param>
/// <param name="Score">Higher is better; comparable within one search only.</param>
internal sealed record ScoredPassage(Guid PassageId, Guid SourceId, string Text, double Score);
