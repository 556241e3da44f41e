using Markdig;
using Socle.Kernel.Documents;

namespace Socle.DocumentReader;

/// <summary>Markdown becomes HTML, which may be in it anyway, and is read as such.</summary>
internal static class MarkdownParser
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseYamlFrontMatter().UsePipeTables().UseGridTables().UseDefinitionLists().UseFootnotes().Build();

    public static ParsedDocument Parse(string text)
    {
        try
        {
            return HtmlParser.Parse(Markdown.ToHtml(text, Pipeline));
        }
        catch (ArgumentException)
        {
            // Markdig's answer to elements nested deeper than it follows.
            throw new BadDocumentException(DocumentProblem.TooComplex);
        }
    }
}
