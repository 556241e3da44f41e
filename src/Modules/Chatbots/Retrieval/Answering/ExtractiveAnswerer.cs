using Socle.Chatbots.Retrieval.Analysis;
using Socle.Chatbots.Retrieval.Indexing;

namespace Socle.Chatbots.Retrieval.Answering;

/// <summary>Answers a question with sentences of the passages, or says that they do not answer it.</summary>
internal static class ExtractiveAnswerer
{
    // On the development half, alone and dealt out to collections of 11 to 380 passages, these decline about 7 questions in 100 that
    // the documents answer. Where there is less to find, what resembles the question is more surely the answer.
    private const double ThresholdOfFew = 0.22;
    private const double ThresholdOfMany = 0.31;
    private const double Few = 50;
    private const double Many = 400;

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
        return new(Quotation.Choose(reading.Sentences), confidence >= Threshold(index.Count), confidence);
    }

    /// <summary>The confidence below which nothing is answered.</summary>
    public static double Threshold(int passages)
    {
        var share = Math.Log(Math.Clamp(passages, Few, Many) / Few) / Math.Log(Many / Few);
        return ThresholdOfFew + (share * (ThresholdOfMany - ThresholdOfFew));
    }
}
