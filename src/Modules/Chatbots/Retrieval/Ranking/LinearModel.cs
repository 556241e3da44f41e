namespace Socle.Chatbots.Retrieval.Ranking;

/// <summary>Adds up clues by their weights; the weights are fitted by <c>./socle bench retrieval fit</c>.</summary>
internal sealed record LinearModel(double Bias, double[] Weights)
{
    public double Score(double[] clues)
    {
        var score = Bias;
        for (var i = 0; i < Weights.Length; i++)
        {
            score += Weights[i] * clues[i];
        }

        return score;
    }

    /// <summary>The score as a chance between 0 and 1 (logistic).</summary>
    public double Chance(double[] clues) => 1 / (1 + Math.Exp(-Score(clues)));
}
