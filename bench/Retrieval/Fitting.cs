namespace Socle.Bench.Retrieval;

/// <summary>Fits weights by gradient descent (Adam) with a small penalty on large ones.</summary>
internal static class Fitting
{
    private const int Rounds = 300;
    private const double Penalty = 1e-4;

    /// <summary>Weights under which the right one of several choices scores highest (conditional logit).</summary>
    public static double[] Choice(IReadOnlyList<(double[][] Choices, int Right)> examples)
    {
        return Descend(examples[0].Choices[0].Length, (weights, gradient) =>
        {
            foreach (var (choices, right) in examples)
            {
                var scores = Array.ConvertAll(choices, choice => Dot(choice, weights));
                var highest = scores.Max();
                var sum = scores.Sum(score => Math.Exp(score - highest));
                for (var c = 0; c < choices.Length; c++)
                {
                    Add(gradient, choices[c], ((Math.Exp(scores[c] - highest) / sum) - (c == right ? 1 : 0)) / examples.Count);
                }
            }
        });
    }

    /// <summary>Weights, the bias last, under which the chance of the examples that are true is highest (logistic regression).</summary>
    public static double[] Chance(IReadOnlyList<(double[] Clues, bool IsTrue)> examples)
    {
        var inputs = examples.Select(example => (double[])[.. example.Clues, 1]).ToArray();
        return Descend(inputs[0].Length, (weights, gradient) =>
        {
            for (var i = 0; i < inputs.Length; i++)
            {
                var error = (1 / (1 + Math.Exp(-Dot(inputs[i], weights)))) - (examples[i].IsTrue ? 1 : 0);
                Add(gradient, inputs[i], error / inputs.Length);
            }
        });
    }

    private static double[] Descend(int size, Action<double[], double[]> addGradient)
    {
        var weights = new double[size];
        var mean = new double[size];
        var square = new double[size];
        for (var round = 1; round <= Rounds; round++)
        {
            var gradient = weights.Select(weight => Penalty * weight).ToArray();
            addGradient(weights, gradient);
            for (var i = 0; i < size; i++)
            {
                mean[i] = (0.9 * mean[i]) + (0.1 * gradient[i]);
                square[i] = (0.999 * square[i]) + (0.001 * gradient[i] * gradient[i]);
                var step = mean[i] / (1 - Math.Pow(0.9, round)) / (Math.Sqrt(square[i] / (1 - Math.Pow(0.999, round))) + 1e-9);
                weights[i] -= 0.1 * step;
            }
        }

        return weights;
    }

    private static void Add(double[] target, double[] clues, double factor)
    {
        for (var i = 0; i < target.Length; i++)
        {
            target[i] += factor * clues[i];
        }
    }

    private static double Dot(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }
}
