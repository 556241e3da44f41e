using Socle.Chatbots.Retrieval.Indexing;

namespace Socle.Chatbots.Retrieval.Ranking;

/// <summary>A passage that shares terms with a query, before it is looked at closely.</summary>
internal readonly record struct Candidate(Segment Segment, int Passage, double Score);
