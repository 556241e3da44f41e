using Socle.Chatbots.Retrieval;
using Socle.Chatbots.Retrieval.Analysis;

namespace Socle.Bench.Retrieval;

/// <summary>Measures search, answers, refusals and speed on PIAF, beside plain BM25 in the same run.</summary>
internal static class RetrievalBench
{
    private const string UsualPlace = "../shared/data/piaf/piaf-v1.0.json";
    private const string Business = "tests/data/documents/business/questions.json";

    /// <summary>Arguments: nothing, or the path of the PIAF file, or <c>fit</c> and what to fit, or <c>speed</c> or <c>business</c>.</summary>
    public static async Task<int> Run(string[] arguments, CancellationToken cancellation)
    {
        var path = arguments.FirstOrDefault(File.Exists) ?? FindAbove(UsualPlace);
        if (path is null)
        {
            Console.WriteLine($"retrieval: skipped, {UsualPlace} is not beside the checkout; give its path as an argument.");
            return 0;
        }

        var piaf = Piaf.Load(path);
        await using var server = await BenchServer.Start(cancellation);
        TextAnalyzer analyzer = new(new CachedStemmer(new PostgresStemmer(BenchDatabase.Scopes(server.Database))));
        var knowledge = await Knowledge.Build(piaf.Paragraphs, analyzer, cancellation);
        List<AnalyzedText> questions = [];
        foreach (var question in piaf.Questions)
        {
            questions.Add(await analyzer.Analyze(question.Text, Language.French, cancellation));
        }

        if (arguments is ["fit", var stage, ..])
        {
            new WeightsFit(piaf, knowledge, questions).Run(stage);
            return 0;
        }

        if (FindAbove(Business) is { } business)
        {
            await new BusinessReport(Path.GetDirectoryName(business) ?? ".", analyzer).Print(cancellation);
        }

        if (arguments is ["business", ..])
        {
            return 0;
        }

        if (arguments is not ["speed", ..])
        {
            QualityReport.Print(piaf, new ProductAnswers(piaf, knowledge, questions).AskAll());
            await PrintSmallCollections(piaf, analyzer, cancellation);
        }

        await new SpeedReport(piaf, knowledge, analyzer).Print(cancellation);
        return 0;
    }

    /// <summary>
    /// The size of what a business has, and other words that are rare in it than in the whole: the articles at odd places dealt out to eight
    /// collections, each searched alone.
    /// </summary>
    private static async Task PrintSmallCollections(Piaf piaf, TextAnalyzer analyzer, CancellationToken cancellation)
    {
        const int Collections = 8;
        List<Outcome> plain = [];
        List<Outcome> product = [];
        for (var number = 0; number < Collections; number++)
        {
            var some = piaf.Only(article => article % 2 == 1 && article / 2 % Collections == number);
            var knowledge = await Knowledge.Build(some.Paragraphs, analyzer, cancellation);
            List<AnalyzedText> questions = [];
            foreach (var question in some.Questions)
            {
                questions.Add(await analyzer.Analyze(question.Text, Language.French, cancellation));
            }

            PlainAnswers plainAnswers = new(some.Paragraphs);
            plain.AddRange(some.Questions.Select(plainAnswers.Ask));
            product.AddRange(new ProductAnswers(some, knowledge, questions).AskAll());
        }

        QualityReport.PrintOne("eight small", piaf.Paragraphs.Count / 2 / Collections, [.. plain], [.. product]);
    }

    private static string? FindAbove(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, relative);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
