using System.Text.Json.Serialization;

namespace Socle.Chatbots.Answers;

/// <summary>What a chatbot says to a question.</summary>
/// <param name="Text">Never empty: an honest "I do not know" when nothing answers.</param>
/// <param name="Confidence">The chance, 0 to 1, that the documents answer the question.</param>
/// <param name="Engine">What wrote it.</param>
/// <param name="CostMicros">Millionths of a euro; 0 without a model.</param>
internal sealed record Answer(
    [property: JsonPropertyName("answer")] string Text,
    bool Answered,
    double Confidence,
    IReadOnlyList<Citation> Citations,
    string Engine,
    long CostMicros)
{
    public const string Extractive = "socle/extractive";
}
