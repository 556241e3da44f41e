namespace Socle.Chatbots.Retrieval.Passages;

/// <summary>What a stretch of a document is, as far as cutting it into passages is concerned.</summary>
internal enum BlockKind
{
    Heading,
    Paragraph,
    ListItem,
    TableRow,
}

/// <summary>One stretch of a document in reading order.</summary>
/// <param name="Kind">What the stretch is.</param>
/// <param name="Level">The depth of a heading, from 1; 0 for everything else.</param>
/// <param name="Text">Its text; a row of a table reads "Header: value; Header: value".</param>
/// <param name="Page">The page it starts on, from 1, where the format has pages.</param>
internal sealed record TextBlock(BlockKind Kind, int Level, string Text, int? Page = null);
