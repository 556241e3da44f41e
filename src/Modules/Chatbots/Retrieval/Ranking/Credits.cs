namespace Socle.Chatbots.Retrieval.Ranking;

/// <summary>Arithmetic over credits: for each slot of a query, how well it is satisfied, 0 to 1.</summary>
internal static class Credits
{
    /// <summary>What either of two stretches of text satisfies.</summary>
    public static double[] Either(double[] left, double[] right)
    {
        var either = new double[left.Length];
        for (var slot = 0; slot < either.Length; slot++)
        {
            either[slot] = Math.Max(left[slot], right[slot]);
        }

        return either;
    }
}
