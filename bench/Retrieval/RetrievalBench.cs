using System.Globalization;
using Npgsql;
using Socle.Chatbots.Retrieval;
using Socle.Chatbots.Retrieval.Analysis;
using Socle.Chatbots.Retrieval.Answering;

namespace Socle.Bench.Retrieval;

/// <summary>Measures search, answers and refusals beside plain BM25 on PIAF.</summary>
internal static class RetrievalBench
{
    public static async Task<int> Run(string[] arguments, CancellationToken cancellation)
    {
        var piaf = Piaf.Load("/work/shared/data/piaf/piaf-v1.0.json");
        await using var database = NpgsqlDataSource.Create("Host=/tmp/retrieval/pg/sock;Username=postgres;Database=postgres");
        TextAnalyzer analyzer = new(new CachedStemmer(new PostgresStemmer(BenchDatabase.Scopes(database))));
        var knowledge = await Knowledge.Build(piaf.Paragraphs, analyzer, cancellation);
        var questions = await analyzer.AnalyzeAll([.. piaf.Questions.Select(question => question.Text)], Language.French, cancellation);
        if (arguments is ["fit", var stage])
        {
            new WeightsFit(piaf, knowledge, questions).Run(stage);
            return 0;
        }

        Report(piaf, new ProductAnswers(piaf, knowledge, questions).AskAll(), arguments.Contains("all"));
        return 0;
    }

    private static void Report(Piaf piaf, Outcome[] product, bool all)
    {
        PlainAnswers plainAnswers = new(piaf.Paragraphs);
        var plain = piaf.Questions.Select(plainAnswers.Ask).ToArray();
        foreach (var p in (double[])[.06, .07, .08, .09])
        {
            var dev = product.Where((_, i) => piaf.Questions[i].IsDevelopment).ToArray();
            var t = dev.Select(o => o.Confidence).Order().ElementAt((int)(dev.Length * p));
            Console.WriteLine($"{p} threshold {t:F3} declined out {Measures.Percent(dev, o => o.ConfidenceWithout < t):F1}");
        }
        Console.WriteLine("half         engine  questions  first  in five  contains  and answered  length  declined out  declined in   AUC  out at 10 %");
        foreach (var (name, belongs) in Halves(all))
        {
            Line(name, "plain", [.. plain.Where((_, i) => belongs(piaf.Questions[i]))], double.NaN);
            Line(name, "socle", [.. product.Where((_, i) => belongs(piaf.Questions[i]))], ExtractiveAnswerer.Threshold);
        }
    }

    private static IEnumerable<(string, Func<PiafQuestion, bool>)> Halves(bool all) => all
        ? [("development", question => question.IsDevelopment), ("report", question => !question.IsDevelopment), ("all", _ => true)]
        : [("development", question => question.IsDevelopment)];

    private static void Line(string half, string engine, Outcome[] outcomes, double threshold) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{half,-12} {engine,-8}{outcomes.Length,9}{Measures.Percent(outcomes, o => o.Rank == 0),7:F1}{Measures.Percent(outcomes, o => o.Rank >= 0),9:F1}{Measures.Percent(outcomes, o => o.Contains),10:F1}{Measures.Percent(outcomes, o => o.Contains && o.Confidence >= threshold),14:F1}{outcomes.Average(o => o.Length),8:F0}{Measures.Percent(outcomes, o => o.ConfidenceWithout < threshold),14:F1}{Measures.Percent(outcomes, o => o.Confidence < threshold),13:F1}{Measures.Separation(outcomes),6:F3}{Measures.DeclinedAtTenPercent(outcomes),13:F1}"));
}
