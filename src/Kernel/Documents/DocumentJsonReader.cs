using System.Text.Json;

namespace Socle.Kernel.Documents;

/// <summary>Takes what the confined reader wrote, which a document may have taken over: only the shape that is expected gets through.</summary>
internal static class DocumentJsonReader
{
    public static DocumentReading Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var reading = JsonSerializer.Deserialize(json, DocumentJson.Default.DocumentReading);
            return reading is { Blocks: not null } && reading.Blocks.All(block => block is { Text.Length: > 0 } && Enum.IsDefined(block.Kind))
                ? reading with { Remedy = null, Blocks = [.. reading.Blocks.Select(Normalize)] }
                : DocumentReading.Failed(DocumentProblem.Corrupt);
        }
        catch (JsonException)
        {
            return DocumentReading.Failed(DocumentProblem.Corrupt);
        }
    }

    /// <summary>Here, because the reader runs without the tables of Unicode.</summary>
    private static DocumentBlock Normalize(DocumentBlock block) =>
        block.Text.IsNormalized() ? block : block with { Text = block.Text.Normalize() };
}
