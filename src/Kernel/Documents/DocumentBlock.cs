namespace Socle.Kernel.Documents;

/// <summary>A piece of text that belongs together. Text is one line, except code and quoted text, and is never empty.</summary>
/// <param name="Level">1 to 6 for a heading, 1 for the outermost list's items, otherwise 0.</param>
/// <param name="Text">A table row reads "Column : value ; Column : value". A question and its answer are separated by a line break.</param>
/// <param name="Page">From 1, or null for formats without pages.</param>
public sealed record DocumentBlock(DocumentBlockKind Kind, string Text, int Level = 0, int? Page = null);

/// <summary>What a block was in its document.</summary>
public enum DocumentBlockKind
{
    Paragraph,
    Heading,
    ListItem,
    TableRow,
    QuestionAnswer,
}
