namespace Socle.Chatbots.Retrieval.Analysis;

/// <summary>Collects the tokens of one text and counts their positions.</summary>
internal sealed class TokenWriter(string text, Language language)
{
    private int _position = -1;

    public List<Token> Tokens { get; } = new(text.Length / 6);

    public Language Language => language;

    public int LastPosition => _position;

    /// <summary>Adds a token at the next position.</summary>
    public void Add(string term, int start, int length, TokenKind kind)
    {
        if (kind == TokenKind.Word && StopWords.Contains(term, language))
        {
            kind = TokenKind.Stop;
        }

        Tokens.Add(new(term, start, length, ++_position, kind));
    }

    /// <summary>Adds another writing of the token added last, <paramref name="back"/> positions before it.</summary>
    public void AddVariant(string term, int start, int length, int back = 0) =>
        Tokens.Add(new(term, start, length, _position - back, TokenKind.Variant));
}
