using Socle.Chatbots.Retrieval.Passages;

namespace Socle.Chatbots.Retrieval.Analysis;

/// <summary>Turns texts into the terms that are indexed and searched.</summary>
internal sealed class TextAnalyzer(IStemmer stemmer)
{
    public async ValueTask<AnalyzedText> Analyze(string text, Language language, CancellationToken cancellation) =>
        (await AnalyzeAll([text], language, cancellation))[0];

    /// <summary>Analyses a batch with one call of the stemmer.</summary>
    public async ValueTask<IReadOnlyList<AnalyzedText>> AnalyzeAll(
        IReadOnlyList<string> texts, Language language, CancellationToken cancellation)
    {
        var tokens = texts.Select(text => Tokenizer.Tokenize(text, language)).ToArray();
        var words = tokens.SelectMany(list => list).Where(IsStemmed).Select(token => token.Term).Distinct().ToArray();
        var stems = words.Length == 0 ? [] : await stemmer.Stem(words, language, cancellation);
        Dictionary<string, string> stemOf = new(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            stemOf[words[i]] = language == Language.French ? FrenchEndings.Trim(stems[i]) : stems[i];
        }

        return [.. texts.Select((text, i) => Assemble(text, language, tokens[i], stemOf))];
    }

    private static AnalyzedText Assemble(string text, Language language, List<Token> tokens, Dictionary<string, string> stemOf)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (IsStemmed(tokens[i]))
            {
                tokens[i] = tokens[i] with { Term = stemOf[tokens[i].Term] };
            }
        }

        return new(text, language, tokens, SentenceSplitter.Split(text));
    }

    private static bool IsStemmed(Token token) => token.Kind is TokenKind.Word or TokenKind.Variant;
}
