using System.Globalization;
using Socle.Chatbots.Retrieval.Analysis;
using Socle.Chatbots.Retrieval.Answering;
using Socle.Chatbots.Retrieval.Indexing;
using Socle.Chatbots.Retrieval.Questions;
using Socle.Chatbots.Retrieval.Ranking;

namespace Socle.Bench.Retrieval;

/// <summary>Fits the product's weights on the development half and prints them; each stage needs the weights of the one before.</summary>
internal sealed class WeightsFit(Piaf piaf, Knowledge knowledge, IReadOnlyList<AnalyzedText> questions)
{
    private const int LookedAt = 30;
    private const int PassagesRead = 5;

    public void Run(string stage)
    {
        var (weights, bias, names) = stage switch
        {
            "passages" => (Passages(), 0, PassageClues.Names),
            "sentences" => WithBias(Sentences(), SentenceClues.Names),
            _ => WithBias(Confidence(), AnswerClues.Names),
        };
        var numbers = weights.Select(weight => weight.ToString("0.##", CultureInfo.InvariantCulture));
        Console.WriteLine($"{stage}: {string.Join(", ", names.Zip(weights, (name, weight) => FormattableString.Invariant($"{name} {weight:0.##}")))}");
        Console.WriteLine(FormattableString.Invariant($"new({bias:0.##}, [{string.Join(", ", numbers)}])"));
    }

    private IEnumerable<int> Development => Enumerable.Range(0, questions.Count).Where(i => piaf.Questions[i].IsDevelopment);

    private double[] Passages()
    {
        List<(double[][], int)> examples = [];
        foreach (var i in Development)
        {
            var query = QueryPlanner.Plan(questions[i], knowledge.Index.Segments);
            var looked = PassageRanking.LookAt(query, CandidateSearch.Find(query, knowledge.Index.Segments, LookedAt));
            var right = looked.ToList().FindIndex(passage => knowledge.Paragraph(passage.ToScored().PassageId) == piaf.Questions[i].Paragraph);
            if (right >= 0)
            {
                examples.Add(([.. looked.Select(passage => passage.Clues)], right));
            }
        }

        return Fitting.Choice(examples);
    }

    private double[] Sentences()
    {
        List<(double[], bool)> examples = [];
        foreach (var i in Development)
        {
            var reading = Reading.Of(knowledge.Index.Segments, questions[i], PassagesRead);
            examples.AddRange(reading.Sentences.Select(sentence =>
                (sentence.Clues, Containment.Holds(sentence.Quote().Text, piaf.Questions[i].Answer))));
        }

        return Fitting.Chance(examples);
    }

    /// <summary>Collections of several sizes, each asked what it answers and what it does not.</summary>
    private double[] Confidence()
    {
        List<(double[], bool)> examples = [];
        foreach (var article in Development.GroupBy(i => piaf.Questions[i].Article))
        {
            examples.AddRange(Clues(knowledge.Index, article, isAnswered: true));
            knowledge.RemoveArticle(article.Key);
            examples.AddRange(Clues(knowledge.Index, article, isAnswered: false));
            knowledge.RestoreArticle(article.Key);
        }

        Random random = new(1);
        foreach (var size in (int[])[4, 4, 4, 12, 12, 40])
        {
            var articles = Enumerable.Range(0, 96).Select(i => 2 * i).OrderBy(_ => random.Next()).ToArray();
            var small = knowledge.Subset(articles.Take(size).ToHashSet());
            examples.AddRange(Clues(small, Development.Where(i => articles.Take(size).Contains(piaf.Questions[i].Article)), isAnswered: true));
            examples.AddRange(Clues(small, Development.Where(i => articles.Skip(size).Take(size).Contains(piaf.Questions[i].Article)), isAnswered: false));
        }

        return Fitting.Chance(examples);
    }

    private IEnumerable<(double[], bool)> Clues(PassageIndex index, IEnumerable<int> asked, bool isAnswered) =>
        from i in asked
        let reading = Reading.Of(index.Segments, questions[i], PassagesRead)
        where reading.Sentences.Count > 0
        select (AnswerClues.Of(reading.Query, reading.Passages, reading.Sentences), isAnswered);

    private static (double[] Weights, double Bias, string[] Names) WithBias(double[] fitted, string[] names) =>
        (fitted[..^1], fitted[^1], names);
}
