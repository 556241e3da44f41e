using System.Globalization;
using Socle.Chatbots.Retrieval.Answering;

namespace Socle.Bench.Retrieval;

/// <summary>Prints the quality of the product and of plain BM25, for the half that may be looked at and for the half that measures.</summary>
internal static class QualityReport
{
    public static void Print(Piaf piaf, Outcome[] product)
    {
        PlainAnswers plainAnswers = new(piaf.Paragraphs);
        var plain = piaf.Questions.Select(plainAnswers.Ask).ToArray();
        Console.WriteLine("half        engine questions  first  in five | contains and given length | declined: not held  held    AUC  not held at 10 %");
        foreach (var (name, belongs) in Halves)
        {
            Print(name, "plain", [.. plain.Where((_, i) => belongs(piaf.Questions[i]))], PlainThreshold(plain));
            Print(name, "socle", [.. product.Where((_, i) => belongs(piaf.Questions[i]))], ExtractiveAnswerer.Threshold(piaf.Paragraphs.Count));
        }
    }

    /// <summary>One pair of rows more.</summary>
    /// <param name="passages">How many each collection has, about.</param>
    public static void PrintOne(string name, int passages, Outcome[] plain, Outcome[] product)
    {
        Print(name, "plain", plain, PlainThreshold(plain));
        Print(name, "socle", product, ExtractiveAnswerer.Threshold(passages));
    }

    private static IEnumerable<(string Name, Func<PiafQuestion, bool> Belongs)> Halves =>
        [("development", question => question.IsDevelopment), ("report", question => !question.IsDevelopment), ("all", _ => true)];

    /// <summary>The coverage under which plain BM25 declines a tenth of what its texts hold.</summary>
    private static double PlainThreshold(Outcome[] plain) => plain.Select(outcome => outcome.Confidence).Order().ElementAt(plain.Length / 10);

    private static void Print(string half, string engine, Outcome[] outcomes, double threshold)
    {
        var found = string.Create(CultureInfo.InvariantCulture,
            $"{half,-12}{engine,-6}{outcomes.Length,10}{Percent(outcomes, o => o.Rank == 0)}{Percent(outcomes, o => o.Rank >= 0)}  |");
        var answered = string.Create(CultureInfo.InvariantCulture,
            $"{Percent(outcomes, o => o.Contains)}{Percent(outcomes, o => o.Contains && o.Confidence >= threshold)}{outcomes.Average(o => o.Length),8:F0}  |");
        var declined = string.Create(CultureInfo.InvariantCulture,
            $"{Percent(outcomes, o => o.ConfidenceWithout < threshold)}{Percent(outcomes, o => o.Confidence < threshold)}{Measures.Separation(outcomes),8:F3}");
        Console.WriteLine($"{found}{answered}{declined}{string.Create(CultureInfo.InvariantCulture, $"{Measures.DeclinedAtTenPercent(outcomes),8:F1}")}");
    }

    private static string Percent(Outcome[] outcomes, Func<Outcome, bool> holds) =>
        Measures.Percent(outcomes, holds).ToString("F1", CultureInfo.InvariantCulture).PadLeft(9);
}
