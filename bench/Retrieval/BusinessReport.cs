using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Socle.Chatbots.Retrieval;
using Socle.Chatbots.Retrieval.Analysis;
using Socle.Chatbots.Retrieval.Answering;
using Socle.Chatbots.Retrieval.Indexing;
using Socle.Chatbots.Retrieval.Passages;
using Socle.Kernel.Documents;

namespace Socle.Bench.Retrieval;

/// <summary>Asks the documents of a small shop what they say and what they do not: another collection than the weights were fitted on.</summary>
internal sealed class BusinessReport(string folder, TextAnalyzer analyzer)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public async Task Print(CancellationToken cancellation)
    {
        var index = await Read(cancellation);
        var asked = JsonSerializer.Deserialize<Questions>(
            await File.ReadAllTextAsync(Path.Combine(folder, "questions.json"), cancellation), Json) ?? new([], []);
        var (right, given, declined) = (0, 0, 0);
        foreach (var question in asked.Answered)
        {
            var answer = await Ask(index, question.Question, cancellation);
            var holds = Containment.Holds(string.Join(' ', answer.Sentences.Select(sentence => sentence.Text)), question.Expected);
            right += holds ? 1 : 0;
            given += holds && answer.Answered ? 1 : 0;
            Tell(answer, question.Question, holds && answer.Answered);
        }

        foreach (var question in asked.Unanswered)
        {
            var answer = await Ask(index, question, cancellation);
            declined += answer.Answered ? 0 : 1;
            Tell(answer, question, !answer.Answered);
        }

        Console.WriteLine($"a shop's documents, {index.Count} passages: the sentences hold {right} of {asked.Answered.Count} answers, "
            + $"{given} are given; {declined} of {asked.Unanswered.Count} questions without an answer are declined");
    }

    private static void Tell(ExtractiveAnswer answer, string question, bool isRight)
    {
        if (!isRight)
        {
            Console.WriteLine(FormattableString.Invariant($"  missed at {answer.Confidence:F2}: {question}"));
        }
    }

    private async Task<ExtractiveAnswer> Ask(PassageIndex index, string question, CancellationToken cancellation) =>
        ExtractiveAnswerer.Answer(index, await analyzer.Analyze(question, Language.French, cancellation));

    private async Task<PassageIndex> Read(CancellationToken cancellation)
    {
        PassageIndex index = new();
        foreach (var path in Directory.EnumerateFiles(folder).Where(path => !path.EndsWith("questions.json", StringComparison.Ordinal)).Order())
        {
            var reading = await Read(path, cancellation);
            var cut = PassageCutter.Cut([.. reading.Blocks.Select(block => new TextBlock(Kind(block.Kind), block.Level, block.Text, block.Page))]);
            var bodies = await analyzer.AnalyzeAll([.. cut.Select(passage => passage.Text)], Language.French, cancellation);
            var headings = await analyzer.AnalyzeAll([.. cut.Select(passage => string.Join(" — ", passage.Headings))], Language.French, cancellation);
            index.Replace(Guid.CreateVersion7(), [.. bodies.Select((body, i) => new IndexedPassage(Guid.CreateVersion7(), body, headings[i]))]);
        }

        return index;
    }

    /// <summary>The product confines its reader; these documents are our own.</summary>
    private static async Task<DocumentReading> Read(string path, CancellationToken cancellation)
    {
        var reader = Path.Combine(AppContext.BaseDirectory, "../../DocumentReader/release/Socle.DocumentReader.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [reader, path, Path.GetFileName(path), ""]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("The document reader does not start.");
        var reading = await JsonSerializer.DeserializeAsync<DocumentReading>(process.StandardOutput.BaseStream, Json, cancellation);
        await process.WaitForExitAsync(cancellation);
        return reading ?? DocumentReading.Failed(DocumentProblem.Corrupt);
    }

    private static BlockKind Kind(DocumentBlockKind kind) => kind switch
    {
        DocumentBlockKind.Heading => BlockKind.Heading,
        DocumentBlockKind.ListItem => BlockKind.ListItem,
        DocumentBlockKind.TableRow or DocumentBlockKind.QuestionAnswer => BlockKind.TableRow,
        _ => BlockKind.Paragraph,
    };

    private sealed record Questions(IReadOnlyList<AnsweredQuestion> Answered, IReadOnlyList<string> Unanswered);

    private sealed record AnsweredQuestion(string Question, string Expected);
}
