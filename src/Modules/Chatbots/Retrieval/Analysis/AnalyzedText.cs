using Socle.Chatbots.Retrieval.Passages;

namespace Socle.Chatbots.Retrieval.Analysis;

/// <summary>A text with its words reduced to the terms that are searched and its sentences found.</summary>
internal sealed record AnalyzedText(string Text, Language Language, IReadOnlyList<Token> Tokens, IReadOnlyList<TextSpan> Sentences)
{
    public static AnalyzedText Empty(Language language) => new("", language, [], []);
}

/// <summary>How a token takes part in a search.</summary>
internal enum TokenKind : byte
{
    /// <summary>A word that carries meaning.</summary>
    Word,

    /// <summary>A number, a time or a date, written one way whatever the text does.</summary>
    Number,

    /// <summary>A word so common that it says nothing about the subject.</summary>
    Stop,

    /// <summary>Another way to write the token at the same position, such as a compound joined.</summary>
    Variant,

    /// <summary>In a question only: another word for the token at the same position.</summary>
    Synonym,
}

/// <summary>One searchable term and where the text has it.</summary>
/// <param name="Term">Folded, stemmed.</param>
/// <param name="Start">The first character in the text.</param>
/// <param name="Length">How many characters.</param>
/// <param name="Position">The rank of the word in the text; variants share the position of their word.</param>
/// <param name="Kind">How it takes part in a search.</param>
internal readonly record struct Token(string Term, int Start, int Length, int Position, TokenKind Kind)
{
    public int End => Start + Length;
}
