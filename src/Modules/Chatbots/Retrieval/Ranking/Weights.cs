namespace Socle.Chatbots.Retrieval.Ranking;

/// <summary>The weights of all clues, as <c>./socle bench retrieval fit</c> prints them from its development half.</summary>
internal static class Weights
{
    /// <summary>In the order of <see cref="PassageClues.Names"/>.</summary>
    public static readonly LinearModel Passages = new(0, [4.05, 2.64, 1.44, 2.39, 2.07, 1.5, 0.66, 3.6, 1.05, 2.16]);

    /// <summary>In the order of <see cref="Answering.SentenceClues.Names"/>.</summary>
    public static readonly LinearModel Sentences = new(-5.25, [1.02, 1.33, 1.52, 1.52, 0.43, -0.32, 0.39, 0.38, -0.03, 0.39]);

    /// <summary>In the order of <see cref="Answering.AnswerClues.Names"/>.</summary>
    public static readonly LinearModel Confidence = new(-4.56, [5.95, -0.7, 1, 0.92, 2.81, 0.77, -0, 2.87, 1.75, -2.73, 0.11, 4.2, -0.48, 0.13, -0.96, -1.02, -3.03, -0.46]);
}
