using System.Text.Json;
using Socle.Kernel.Documents;

namespace Socle.DocumentReader;

/// <summary>Each JSON object becomes one line that names its properties; a list or an object inside it gets a heading.</summary>
internal sealed class JsonParser
{
    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    private readonly List<DocumentBlock> blocks = [];

    public static ParsedDocument Parse(string text)
    {
        var parser = new JsonParser();
        try
        {
            using var document = JsonDocument.Parse(text, Lenient);
            parser.Add(document.RootElement, "", 1);
        }
        catch (JsonException)
        {
            throw new BadDocumentException(IsNestedTooDeep(text) ? DocumentProblem.TooComplex : DocumentProblem.Corrupt);
        }

        return new ParsedDocument(parser.blocks);
    }

    private void Add(JsonElement element, string name, int level)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                AddObject(element, level);
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Add(item, name, level);
                }

                break;
            default:
                AddBlock(DocumentBlockKind.ListItem, Show(element), 1);
                break;
        }
    }

    private void AddObject(JsonElement element, int level)
    {
        var simple = element.EnumerateObject().Where(property => IsSimple(property.Value)).ToList();
        List<string> names = [.. simple.Select(property => Readable(property.Name))];
        List<string> values = [.. simple.Select(property => Show(property.Value))];
        if (QuestionAnswer.Find(names) is var (question, answer))
        {
            AddBlock(DocumentBlockKind.QuestionAnswer, $"{TextLine.Clean(values[question])}\n{TextLine.Clean(values[answer])}", 0);
        }
        else
        {
            AddBlock(DocumentBlockKind.TableRow, TextLine.Row(names, values), 0);
        }

        foreach (var property in element.EnumerateObject().Where(property => !IsSimple(property.Value)))
        {
            AddBlock(DocumentBlockKind.Heading, Readable(property.Name), Math.Min(level, 6));
            Add(property.Value, property.Name, level + 1);
        }
    }

    private void AddBlock(DocumentBlockKind kind, string? text, int level)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            blocks.Add(new DocumentBlock(kind, text.Trim(), level));
        }
    }

    private static bool IsSimple(JsonElement value) =>
        value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)
        || (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind is JsonValueKind.String or JsonValueKind.Number));

    private static string Show(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.Null => "",
        JsonValueKind.True => "oui",
        JsonValueKind.False => "non",
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Show)),
        _ => value.GetRawText(),
    };

    private static string Readable(string name) => TextLine.Clean(name.Replace('_', ' ').Replace('-', ' '));

    private static bool IsNestedTooDeep(string text)
    {
        var depth = 0;
        foreach (var character in text)
        {
            depth += character is '[' or '{' ? 1 : 0;
            depth -= character is ']' or '}' ? 1 : 0;
            if (depth > Lenient.MaxDepth)
            {
                return true;
            }
        }

        return false;
    }
}
