using System.Collections.Concurrent;
using Socle.Chatbots.Retrieval.Passages;

namespace Socle.Chatbots.Retrieval.Analysis;

/// <summary>Turns texts into the terms that are indexed and searched.</summary>
internal sealed class TextAnalyzer(IStemmer stemmer)
{
    private readonly ConcurrentDictionary<Language, SynonymTable> _synonyms = [];

    /// <summary>Analyses a question or a query: its words also bring their synonyms.</summary>
    public async ValueTask<AnalyzedText> Analyze(string text, Language language, CancellationToken cancellation)
    {
        var analyzed = (await AnalyzeAll([text], language, cancellation))[0];
        if (!_synonyms.TryGetValue(language, out var synonyms))
        {
            synonyms = _synonyms[language] = await ReadSynonyms(language, cancellation);
        }

        var others = analyzed.Tokens.Where(token => token.Kind == TokenKind.Word).SelectMany(token =>
            synonyms.Of(token.Term).Select(term => token with { Term = term, Kind = TokenKind.Synonym }));
        return analyzed with { Tokens = [.. analyzed.Tokens, .. others] };
    }

    /// <summary>Analyses texts to be indexed with one call of the stemmer.</summary>
    public async ValueTask<IReadOnlyList<AnalyzedText>> AnalyzeAll(
        IReadOnlyList<string> texts, Language language, CancellationToken cancellation)
    {
        var tokens = texts.Select(text => Tokenizer.Tokenize(text, language)).ToArray();
        var stemOf = await Stem(tokens.SelectMany(list => list).Where(IsStemmed).Select(token => token.Term), language, cancellation);
        return [.. texts.Select((text, i) => Assemble(text, language, tokens[i], stemOf))];
    }

    private async ValueTask<SynonymTable> ReadSynonyms(Language language, CancellationToken cancellation)
    {
        var groups = Synonyms.Groups(language).Select(group => group.Select(word => Folding.Fold(word)).ToArray()).ToArray();
        var stemOf = await Stem(groups.SelectMany(group => group), language, cancellation);
        return new(groups.Select(group => group.Select(word => stemOf[word]).ToArray()));
    }

    private async ValueTask<Dictionary<string, string>> Stem(
        IEnumerable<string> folded, Language language, CancellationToken cancellation)
    {
        var words = folded.Distinct().ToArray();
        var stems = words.Length == 0 ? [] : await stemmer.Stem(words, language, cancellation);
        Dictionary<string, string> stemOf = new(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            stemOf[words[i]] = language == Language.French ? FrenchEndings.Trim(stems[i]) : stems[i];
        }

        return stemOf;
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
