namespace Socle.Chatbots.Retrieval.Analysis;

/// <summary>Turns texts into the terms that are indexed and searched.</summary>
internal sealed class TextAnalyzer(IStemmer stemmer)
{
    public async ValueTask<AnalyzedText> Analyze(string text, Language language, CancellationToken cancellation) =>
        (await AnalyzeAll([text], language, cancellation))[0];

    /// <summary>Analyses a batch with one call of the stemmer.</summary>
    public ValueTask<IReadOnlyList<AnalyzedText>> AnalyzeAll(
        IReadOnlyList<string> texts, Language language, CancellationToken cancellation) =>
        throw new NotImplementedException(stemmer.ToString());
}
