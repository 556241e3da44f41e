using Socle.Chatbots.Retrieval.Analysis;
using Socle.Chatbots.Retrieval.Indexing;

namespace Socle.Chatbots.Retrieval.Answering;

/// <summary>Answers a question with sentences of the passages, or says that they do not answer it.</summary>
internal static class ExtractiveAnswerer
{
    /// <summary>Below this confidence nothing is answered.</summary>
    public const double Threshold = 0.5;

    /// <summary>How many passages are read for sentences.</summary>
    private const int PassagesRead = 5;

    private static readonly ExtractiveAnswer Nothing = new([], Answered: false, Confidence: 0);

    public static ExtractiveAnswer Answer(PassageIndex index, AnalyzedText question)
    {
        var reading = Reading.Of(index.Segments, question, PassagesRead);
        if (reading.Sentences.Count == 0)
        {
            return Nothing;
        }

        var confidence = Confidence.Of(reading);
        return new(Quotation.Choose(reading.Sentences), confidence >= Threshold, confidence);
    }
}
