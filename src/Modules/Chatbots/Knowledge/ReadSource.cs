using Socle.Chatbots.Retrieval.Passages;
using Socle.Contracts.Chatbots;
using Socle.Kernel.Documents;
using Socle.Kernel.Events;
using Socle.Kernel.Realtime;

namespace Socle.Chatbots.Knowledge;

/// <summary>Turns a new source into passages, or says in words why it could not.</summary>
internal sealed class ReadSource(
    SourceStore sources, PassageStore passages, SourceContent content, IDocumentReader reader, IRealtime realtime)
    : IHandleLong<SourceAdded>
{
    public async Task Handle(SourceAdded @event, OnlyOnce onlyOnce, CancellationToken cancellation)
    {
        if (await sources.Find(@event.SourceId, cancellation) is not { Status: SourceStatus.Pending } source)
        {
            return; // Removed, or read by an earlier delivery.
        }

        var outcome = await Read(source, cancellation);
        await onlyOnce(() => Keep(source, outcome, cancellation), cancellation);
    }

    private async Task<Outcome> Read(Source source, CancellationToken cancellation)
    {
        var (document, problem) = await content.Open(source, cancellation);
        if (document is null)
        {
            return new Outcome(problem, [], null);
        }

        await using (document.Content)
        {
            var reading = await reader.Read(document, cancellation);
            if (reading.Problem is { } bad)
            {
                return new Outcome(SourceProblem.Of(bad), [], null);
            }

            var cut = PassageCutter.Cut([.. reading.Blocks.Select(Block)]);
            return cut.Count switch
            {
                0 => new Outcome(SourceProblem.Empty, [], null),
                > KnowledgeLimits.MostPassagesOfOneSource => new Outcome(SourceProblem.TooManyPassages, [], null),
                _ => new Outcome(null, cut, reading.Title),
            };
        }
    }

    private async Task Keep(Source source, Outcome outcome, CancellationToken cancellation)
    {
        var problem = outcome.Problem;
        if (problem is null
            && await passages.CountOfChatbot(source.ChatbotId, cancellation) + outcome.Passages.Count > KnowledgeLimits.MostPassages)
        {
            problem = SourceProblem.ChatbotFull;
        }

        if (problem is not null)
        {
            await sources.MarkFailed(source.Id, problem, cancellation);
        }
        else
        {
            await passages.Replace(source.Id, outcome.Passages, cancellation);
            await sources.MarkReady(source.Id, outcome.Passages.Count, Title(source, outcome), cancellation);
        }

        var status = problem is null ? SourceStatus.Ready : SourceStatus.Failed;
        await realtime.Publish("sources", "changed", new { source.ChatbotId, sourceId = source.Id, status }, cancellation);
    }

    // An address is only known by its page's own title once it has been read; a file's name and a typed title are the owner's words.
    private static string Title(Source source, Outcome outcome) =>
        source.Kind == SourceKind.Address && outcome.Title is { Length: > 0 } title ? title[..Math.Min(title.Length, 300)] : source.Title;

    private static TextBlock Block(DocumentBlock block) => new(
        block.Kind switch
        {
            DocumentBlockKind.Heading => BlockKind.Heading,
            DocumentBlockKind.ListItem => BlockKind.ListItem,
            DocumentBlockKind.TableRow or DocumentBlockKind.QuestionAnswer => BlockKind.TableRow,
            _ => BlockKind.Paragraph,
        },
        // PostgreSQL's text holds any character but this one.
        block.Level, block.Text.Replace("\0", "", StringComparison.Ordinal), block.Page);

    private sealed record Outcome(string? Problem, IReadOnlyList<Passage> Passages, string? Title);
}
