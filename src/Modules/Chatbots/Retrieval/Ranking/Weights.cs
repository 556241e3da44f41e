namespace Socle.Chatbots.Retrieval.Ranking;

/// <summary>The weights of all clues, as <c>./socle bench retrieval fit</c> prints them from its development half.</summary>
internal static class Weights
{
    /// <summary>In the order of <see cref="PassageClues.Names"/>.</summary>
    public static readonly LinearModel Passages = new(0, [3.7, 2.4, 1.0, 2.2, 1.2, 1.7, 0.7, 3.5, 1.0, 3.4]);

    /// <summary>In the order of <see cref="Answering.SentenceClues.Names"/>.</summary>
    public static readonly LinearModel Sentences = new(-4, [2, 0.5, 2, 0.5, 1, 0.5, 1, 1, 0.2, 0.5]);

    /// <summary>In the order of <see cref="Answering.AnswerClues.Names"/>.</summary>
    public static readonly LinearModel Confidence = new(0, new double[18]);
}
