using Socle.Chatbots.Retrieval.Analysis;
using Socle.Chatbots.Retrieval.Indexing;

namespace Socle.Chatbots.Retrieval.Answering;

/// <summary>Answers a question with sentences of the passages, or says that they do not answer it.</summary>
internal sealed class ExtractiveAnswerer
{
    public ExtractiveAnswer Answer(PassageIndex index, AnalyzedText question) => throw new NotImplementedException();
}
