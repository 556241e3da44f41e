using Socle.Chatbots.Retrieval;
using Socle.Chatbots.Retrieval.Analysis;
using Socle.Chatbots.Retrieval.Indexing;
using Socle.Chatbots.Retrieval.Passages;

namespace Socle.Bench.Retrieval;

/// <summary>Paragraphs made searchable as the product does it: cut, analysed, indexed, each as a source of its own.</summary>
internal sealed class Knowledge
{
    private readonly Dictionary<Guid, int> _paragraphs = [];
    private readonly List<(Guid SourceId, int Article, IReadOnlyList<IndexedPassage> Passages)> _sources = [];

    public PassageIndex Index { get; } = new();

    public static async Task<Knowledge> Build(
        IReadOnlyList<PiafParagraph> paragraphs, TextAnalyzer analyzer, CancellationToken cancellation)
    {
        Knowledge knowledge = new();
        var cuts = paragraphs.Select(paragraph => PassageCutter.Cut([new(BlockKind.Paragraph, 0, paragraph.Text)])).ToArray();
        var bodies = await analyzer.AnalyzeAll([.. cuts.SelectMany(cut => cut).Select(passage => passage.Text)], Language.French, cancellation);
        var next = 0;
        for (var i = 0; i < cuts.Length; i++)
        {
            var passages = cuts[i].Select(_ => new IndexedPassage(Guid.CreateVersion7(), bodies[next++], AnalyzedText.Empty(Language.French)));
            knowledge.Add(i, paragraphs[i].Article, [.. passages]);
        }

        return knowledge;
    }

    /// <summary>The paragraph that a passage was cut from.</summary>
    public int Paragraph(Guid passageId) => _paragraphs[passageId];

    public void RemoveArticle(int article)
    {
        foreach (var source in _sources.Where(source => source.Article == article))
        {
            Index.Remove(source.SourceId);
        }
    }

    public void RestoreArticle(int article)
    {
        foreach (var source in _sources.Where(source => source.Article == article))
        {
            Index.Replace(source.SourceId, source.Passages);
        }
    }

    /// <summary>An index of some of the articles only.</summary>
    public PassageIndex Subset(IReadOnlySet<int> articles)
    {
        PassageIndex subset = new();
        foreach (var source in _sources.Where(source => articles.Contains(source.Article)))
        {
            subset.Replace(source.SourceId, source.Passages);
        }

        return subset;
    }

    private void Add(int paragraph, int article, IReadOnlyList<IndexedPassage> passages)
    {
        _sources.Add((Guid.CreateVersion7(), article, passages));
        Index.Replace(_sources[^1].SourceId, passages);
        foreach (var passage in passages)
        {
            _paragraphs[passage.Id] = paragraph;
        }
    }
}
