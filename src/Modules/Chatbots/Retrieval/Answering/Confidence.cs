using Socle.Chatbots.Retrieval.Ranking;

namespace Socle.Chatbots.Retrieval.Answering;

/// <summary>The chance that the documents answer a question at all.</summary>
internal static class Confidence
{
    public static double Of(Reading reading) => Weights.Confidence.Chance(AnswerClues.Of(reading.Query, reading.Passages, reading.Sentences));
}
