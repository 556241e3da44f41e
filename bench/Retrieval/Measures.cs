namespace Socle.Bench.Retrieval;

/// <summary>What one engine did with one question.</summary>
/// <param name="Rank">The place of the right passage among the first five, from 0; -1 when it is not there.</param>
/// <param name="Contains">Whether the answer contains the expected words.</param>
/// <param name="Length">The length of the answer in characters.</param>
/// <param name="Confidence">How sure the engine is when the knowledge holds the answer.</param>
/// <param name="ConfidenceWithout">How sure it is when the article of the question is taken out.</param>
internal readonly record struct Outcome(int Rank, bool Contains, int Length, double Confidence, double ConfidenceWithout);

/// <summary>Sums up the outcomes of many questions.</summary>
internal static class Measures
{
    public static double Percent<T>(IReadOnlyCollection<T> all, Func<T, bool> holds) => 100.0 * all.Count(holds) / all.Count;

    /// <summary>The chance that a question with its answer is given more confidence than one without (area under the curve).</summary>
    public static double Separation(IReadOnlyCollection<Outcome> outcomes)
    {
        var without = outcomes.Select(outcome => outcome.ConfidenceWithout).Order().ToArray();
        return outcomes.Average(outcome => (Below(without, outcome.Confidence, orEqual: false) + Below(without, outcome.Confidence, orEqual: true)) / 2.0) / without.Length;
    }

    /// <summary>The share declined when the article is taken out, at the threshold that declines a tenth of the others.</summary>
    public static double DeclinedAtTenPercent(IReadOnlyCollection<Outcome> outcomes)
    {
        var threshold = outcomes.Select(outcome => outcome.Confidence).Order().ElementAt(outcomes.Count / 10);
        return Percent(outcomes, outcome => outcome.ConfidenceWithout < threshold);
    }

    private static int Below(double[] ordered, double value, bool orEqual)
    {
        var (low, high) = (0, ordered.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ordered[middle] < value || (orEqual && ordered[middle] == value) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
