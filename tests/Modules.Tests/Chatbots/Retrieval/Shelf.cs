using Socle.Chatbots.Retrieval;
using Socle.Chatbots.Retrieval.Analysis;
using Socle.Chatbots.Retrieval.Answering;
using Socle.Chatbots.Retrieval.Indexing;

namespace Socle.Chatbots.Tests.Retrieval;

/// <summary>An index with the steps that tests repeat: put texts in, search, ask.</summary>
internal sealed class Shelf(Language language = Language.French)
{
    private readonly TextAnalyzer _analyzer = new(new PlainStemmer());

    public PassageIndex Index { get; } = new();

    public async Task<Guid> Add(params string[] texts)
    {
        var sourceId = Guid.CreateVersion7();
        await Replace(sourceId, texts);
        return sourceId;
    }

    public async Task Replace(Guid sourceId, params string[] texts) => Index.Replace(sourceId, await Passages(texts));

    public async Task AddUnder(string heading, string text)
    {
        var headings = await Analyze(heading);
        Index.Replace(Guid.CreateVersion7(), [new(Guid.CreateVersion7(), await Analyze(text), headings)]);
    }

    public async Task<string[]> Search(string query, int limit = 10) =>
        [.. Index.Search(await Analyze(query), limit).Select(passage => passage.Text)];

    public async Task<ExtractiveAnswer> Ask(string question) => ExtractiveAnswerer.Answer(Index, await Analyze(question));

    public async Task<IReadOnlyList<IndexedPassage>> Passages(params string[] texts)
    {
        var bodies = await _analyzer.AnalyzeAll(texts, language, CancellationToken.None);
        return [.. bodies.Select(body => new IndexedPassage(Guid.CreateVersion7(), body, AnalyzedText.Empty(language)))];
    }

    public ValueTask<AnalyzedText> Analyze(string text) => _analyzer.Analyze(text, language, CancellationToken.None);
}
