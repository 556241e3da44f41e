namespace Socle.Chatbots.Retrieval.Analysis;

/// <summary>Splits a text into folded words, numbers and their variants; stems come later.</summary>
internal static class Tokenizer
{
    public static List<Token> Tokenize(string text, Language language)
    {
        TokenWriter writer = new(text, language);
        var at = 0;
        while (at < text.Length)
        {
            at = Next(text, at, writer);
        }

        return writer.Tokens;
    }

    private static int Next(string text, int at, TokenWriter writer)
    {
        if (Symbols.Word(text[at]) is { } symbol)
        {
            writer.Add(symbol, at, 1, TokenKind.Word);
            return at + 1;
        }

        if (char.IsDigit(text[at]))
        {
            return NumberReader.Read(text, at, writer);
        }

        return Characters.IsWordPart(text[at]) ? WordReader.Read(text, at, writer) : at + 1;
    }
}
