namespace Socle.Chatbots.Retrieval.Answering;

/// <summary>What the documents say about a question, in their own words.</summary>
/// <param name="Sentences">One to three sentences in the order to read them; what came closest when there is no answer.</param>
/// <param name="Answered">False when nothing in the documents is likely to answer.</param>
/// <param name="Confidence">The chance, 0 to 1, that the documents answer the question.</param>
internal sealed record ExtractiveAnswer(IReadOnlyList<QuotedSentence> Sentences, bool Answered, double Confidence);

/// <summary>A sentence and the characters of the passage it was taken from; <paramref name="End"/> is exclusive.</summary>
internal sealed record QuotedSentence(Guid PassageId, Guid SourceId, int Start, int End, string Text);
