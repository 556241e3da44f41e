using System.Diagnostics;
using System.Globalization;
using Socle.Chatbots.Retrieval;
using Socle.Chatbots.Retrieval.Analysis;
using Socle.Chatbots.Retrieval.Answering;
using Socle.Chatbots.Retrieval.Indexing;
using Socle.Chatbots.Retrieval.Passages;

namespace Socle.Bench.Retrieval;

/// <summary>Measures how fast questions are answered and passages taken in, over PIAF and over a hundred thousand passages made from it.</summary>
internal sealed class SpeedReport(Piaf piaf, Knowledge knowledge, TextAnalyzer analyzer)
{
    private const int Many = 100_000;
    private const int PassagesOfSource = 500;
    private const int Asked = 300;

    public async Task Print(CancellationToken cancellation)
    {
        var (few, fewLate) = await Ask(knowledge.Index, cancellation);
        PassageIndex large = new();
        var clock = Stopwatch.StartNew();
        await Fill(large, cancellation);
        var rate = large.Count / clock.Elapsed.TotalSeconds;
        var (many, manyLate) = await Ask(large, cancellation);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"ask over {knowledge.Index.Count} passages: median {few:F2} ms, 95th percentile {fewLate:F2} ms"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"ask over {large.Count} passages: median {many:F2} ms, 95th percentile {manyLate:F2} ms"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"taken in: {rate:F0} passages a second; memory: {large.Bytes / 1048576.0:F0} MiB for {large.Count} passages"));
    }

    /// <summary>From the text of the question to the sentences; the first questions only warm up.</summary>
    private async Task<(double Median, double Late)> Ask(PassageIndex index, CancellationToken cancellation)
    {
        List<double> times = [];
        foreach (var question in piaf.Questions.Where((_, i) => i % 9 == 0).Take(Asked + 50))
        {
            var start = Stopwatch.GetTimestamp();
            ExtractiveAnswerer.Answer(index, await analyzer.Analyze(question.Text, Language.French, cancellation));
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        var ordered = times.Skip(50).Order().ToArray();
        return (ordered[ordered.Length / 2], ordered[ordered.Length * 95 / 100]);
    }

    /// <summary>Passages of sentences drawn from all paragraphs, each with a word that a few share, as a real vocabulary grows.</summary>
    private async Task Fill(PassageIndex index, CancellationToken cancellation)
    {
        Random random = new(1);
        var sentences = piaf.Paragraphs.SelectMany(p => SentenceSplitter.Split(p.Text).Select(s => p.Text[s.Start..s.End])).ToArray();
        for (var made = 0; made < Many; made += PassagesOfSource)
        {
            var texts = Enumerable.Range(0, PassagesOfSource)
                .Select(_ => string.Join(' ', Enumerable.Range(0, 4).Select(_ => sentences[random.Next(sentences.Length)])) + $" Dossier zq{random.Next(Many)}.")
                .ToArray();
            var bodies = await analyzer.AnalyzeAll(texts, Language.French, cancellation);
            index.Replace(Guid.CreateVersion7(),
                [.. bodies.Select(body => new IndexedPassage(Guid.CreateVersion7(), body, AnalyzedText.Empty(Language.French)))]);
        }
    }
}
