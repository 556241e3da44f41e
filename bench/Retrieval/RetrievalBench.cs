using Npgsql;
using Socle.Chatbots.Retrieval;
using Socle.Chatbots.Retrieval.Analysis;
using Socle.Chatbots.Retrieval.Indexing;

namespace Socle.Bench.Retrieval;

/// <summary>Measures search, answers and refusals beside plain BM25 on PIAF.</summary>
internal static class RetrievalBench
{
    public static async Task<int> Run(string[] arguments, CancellationToken cancellation)
    {
        var piaf = Piaf.Load("/work/shared/data/piaf/piaf-v1.0.json");
        await using var database = NpgsqlDataSource.Create("Host=/tmp/retrieval/pg/sock;Username=postgres;Database=postgres");
        TextAnalyzer analyzer = new(new CachedStemmer(new PostgresStemmer(BenchDatabase.Scopes(database))));
        var bodies = await analyzer.AnalyzeAll([.. piaf.Paragraphs.Select(p => p.Text)], Language.French, cancellation);
        PassageIndex index = new();
        var empty = AnalyzedText.Empty(Language.French);
        var ids = piaf.Paragraphs.Select((p, i) => (Id: Guid.CreateVersion7(), i)).ToArray();
        var number = ids.ToDictionary(p => p.Id, p => p.i);
        foreach (var article in ids.GroupBy(p => piaf.Paragraphs[p.i].Article))
        {
            index.Replace(Guid.CreateVersion7(), [.. article.Select(p => new IndexedPassage(p.Id, bodies[p.i], empty))]);
        }
        var questions = await analyzer.AnalyzeAll([.. piaf.Questions.Select(p => p.Text)], Language.French, cancellation);
        PlainBm25 plain = new([.. piaf.Paragraphs.Select(p => p.Text)]);
        var rows = new List<(int Half, int Plain, int Ours)>();
        for (var q = 0; q < questions.Count; q++)
        {
            var target = piaf.Questions[q].Paragraph;
            var p = plain.Search(piaf.Questions[q].Text, 5).Select(r => r.Text).ToList().IndexOf(target);
            var o = index.Search(questions[q], 5).Select(r => number[r.PassageId]).ToList().IndexOf(target);
            rows.Add((piaf.Questions[q].Article % 2, p, o));
        }
        foreach (var half in new[] { 0, 1, 2 })
        {
            var r = rows.Where(x => half == 2 || x.Half == half).ToArray();
            Console.WriteLine($"half {half} n {r.Length} plain {r.Average(x => x.Plain == 0 ? 100.0 : 0):F1} {r.Average(x => x.Plain >= 0 ? 100.0 : 0):F1} ours {r.Average(x => x.Ours == 0 ? 100.0 : 0):F1} {r.Average(x => x.Ours >= 0 ? 100.0 : 0):F1}");
        }
        return 0;
    }
}
