namespace Socle.Chatbots.Retrieval.Ranking;

/// <summary>Lets the passages about one subject support each other: a passage seldom repeats what its neighbours are about.</summary>
internal static class Kinship
{
    /// <summary>For each candidate, the scores of the others in the measure that they resemble it (cosine of weighted terms).</summary>
    public static double[] Support(IReadOnlyList<SlotMatches> candidates, double[] scores)
    {
        var vectors = candidates.Select(Vector).ToArray();
        var support = new double[vectors.Length];
        for (var i = 0; i < vectors.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var likeness = Cosine(vectors[i], vectors[j]);
                support[i] += likeness * scores[j];
                support[j] += likeness * scores[i];
            }
        }

        return support;
    }

    private static Dictionary<string, double> Vector(SlotMatches candidate)
    {
        var segment = candidate.Candidate.Segment;
        Dictionary<string, double> vector = new(candidate.Content.Terms.Length);
        foreach (var term in candidate.Content.Terms)
        {
            vector[segment.Terms.Text(term.Term)] = Math.Log(1 + ((double)segment.Size / segment.Postings.Count(term.Term)));
        }

        var norm = Math.Sqrt(vector.Values.Sum(weight => weight * weight));
        foreach (var term in vector.Keys)
        {
            vector[term] /= norm;
        }

        return vector;
    }

    private static double Cosine(Dictionary<string, double> left, Dictionary<string, double> right)
    {
        var sum = 0.0;
        foreach (var (term, weight) in left)
        {
            sum += right.TryGetValue(term, out var other) ? weight * other : 0;
        }

        return sum;
    }
}
