using System.Text.Json;

namespace Socle.Bench.Retrieval;

/// <summary>The French questions and answers of PIAF, read from the file of its version 1.0.</summary>
internal sealed record Piaf(IReadOnlyList<PiafParagraph> Paragraphs, IReadOnlyList<PiafQuestion> Questions)
{
    public static Piaf Load(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        List<PiafParagraph> paragraphs = [];
        List<PiafQuestion> questions = [];
        var articles = json.RootElement.GetProperty("data").EnumerateArray().ToArray();
        for (var article = 0; article < articles.Length; article++)
        {
            foreach (var paragraph in articles[article].GetProperty("paragraphs").EnumerateArray())
            {
                questions.AddRange(ReadQuestions(paragraph, article, paragraphs.Count));
                paragraphs.Add(new(article, paragraph.GetProperty("context").GetString() ?? ""));
            }
        }

        return new(paragraphs, questions);
    }

    /// <summary>A collection of its own: some of the articles, and nothing else to find.</summary>
    public Piaf Only(Func<int, bool> article)
    {
        var kept = Enumerable.Range(0, Paragraphs.Count).Where(i => article(Paragraphs[i].Article)).ToList();
        var places = kept.Select((old, place) => (old, place)).ToDictionary(pair => pair.old, pair => pair.place);
        return new(
            [.. kept.Select(i => Paragraphs[i])],
            [.. Questions.Where(question => places.ContainsKey(question.Paragraph))
                .Select(question => question with { Paragraph = places[question.Paragraph] })]);
    }

    private static IEnumerable<PiafQuestion> ReadQuestions(JsonElement paragraph, int article, int index) =>
        from question in paragraph.GetProperty("qas").EnumerateArray()
        select new PiafQuestion(
            article, index, question.GetProperty("question").GetString() ?? "",
            question.GetProperty("answers")[0].GetProperty("text").GetString() ?? "");
}

/// <summary>A paragraph and the place of its article in the file.</summary>
internal sealed record PiafParagraph(int Article, string Text);

/// <summary>A question, the paragraph that answers it and the words of the answer.</summary>
internal sealed record PiafQuestion(int Article, int Paragraph, string Text, string Answer)
{
    /// <summary>Articles at even places may be looked at while building; the others only measure.</summary>
    public bool IsDevelopment => Article % 2 == 0;
}
