namespace Socle.Chatbots.Retrieval.Passages;

/// <summary>Cuts a document into passages that respect its headings and its sentences.</summary>
internal static class PassageCutter
{
    /// <summary>The length, in characters, at which a passage is full enough.</summary>
    public const int Target = 700;

    /// <summary>The length, in characters, that no passage exceeds.</summary>
    public const int Longest = 1200;

    /// <summary>Rows are many and short: fewer of them share a passage, so that each is found for itself.</summary>
    private const int RowsTarget = 350;

    public static IReadOnlyList<Passage> Cut(IReadOnlyList<TextBlock> blocks)
    {
        PassageWriter writer = new();
        foreach (var block in blocks)
        {
            var text = Whitespace.Tidy(block.Text);
            if (text.Length == 0)
            {
                continue;
            }

            if (block.Kind == BlockKind.Heading)
            {
                writer.Heading(text, Math.Max(block.Level, 1), block.Page);
            }
            else
            {
                Add(block with { Text = text }, writer);
            }
        }

        return writer.Finish();
    }

    private static void Add(TextBlock block, PassageWriter writer)
    {
        if (block.Text.Length > Longest)
        {
            writer.Flush();
            foreach (var piece in LongText.Split(block.Text, Target, Longest))
            {
                writer.Append(piece, block.Kind, block.Page);
                writer.Flush();
            }

            return;
        }

        if (writer.Length > 0 && writer.Length + 1 + block.Text.Length > Room(block.Kind, writer))
        {
            writer.Flush();
        }

        writer.Append(block.Text, block.Kind, block.Page);
    }

    /// <summary>A list stays with the line that announces it as long as a passage can hold both.</summary>
    private static int Room(BlockKind next, PassageWriter writer) => next switch
    {
        BlockKind.TableRow => RowsTarget,
        BlockKind.ListItem when writer.LastKind == BlockKind.ListItem || writer.Announces => Longest,
        _ => Target,
    };
}
