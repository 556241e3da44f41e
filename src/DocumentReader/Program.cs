using System.Text.Json;
using Socle.DocumentReader;
using Socle.Kernel.Documents;

// Reads one document and writes one JSON object. It is meant to run confined, and trusts its document with nothing but its own life.
// Arguments: the path of the document ("-" for standard input), its file name, its declared media type ("" when there is none).
if (args is not [var path, var fileName, var mediaType])
{
    await Console.Error.WriteLineAsync("usage: Socle.DocumentReader <path> <file name> <media type>");
    return 2;
}

if (path == "-")
{
    // pdftotext wants a file to move about in.
    path = Path.Combine(Path.GetTempPath(), "document");
    await using var file = File.Create(path);
    await using var input = Console.OpenStandardInput();
    await input.CopyToAsync(file);
}

var reading = Reader.Read(path, fileName, mediaType);
await using var output = Console.OpenStandardOutput();
await JsonSerializer.SerializeAsync(output, reading, DocumentJson.Default.DocumentReading);
return 0;
