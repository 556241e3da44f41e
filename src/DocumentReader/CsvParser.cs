using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Socle.Kernel.Documents;

namespace Socle.DocumentReader;

/// <summary>Each row of a CSV file becomes one block that names its columns.</summary>
internal static class CsvParser
{
    private static readonly string[] Delimiters = [";", ",", "\t", "|"];

    public static ParsedDocument Parse(string text)
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            text = text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        }

        var rows = ReadRows(text);
        return rows is [var first, _, ..] && IsHeader(first)
            ? new ParsedDocument([.. rows.Skip(1).Select(Describe([.. first.Select(TextLine.Clean)])).OfType<DocumentBlock>()])
            : new ParsedDocument([.. rows.Select(Describe([])).OfType<DocumentBlock>()]);
    }

    private static List<string[]> ReadRows(string text)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = FindDelimiter(text),
            BadDataFound = null,
            MaxFieldSize = 1_000_000,
        };
        using var parser = new CsvHelper.CsvParser(new StringReader(text), configuration);
        var rows = new List<string[]>();
        try
        {
            while (parser.Read())
            {
                rows.Add(parser.Record ?? []);
            }
        }
        catch (MaxFieldSizeException)
        {
            throw new BadDocumentException(DocumentProblem.Corrupt);
        }

        return rows.FindAll(row => row.Any(cell => cell.Trim().Length > 0));
    }

    /// <summary>The one that occurs most evenly over the first lines, outside quotes.</summary>
    private static string FindDelimiter(string text)
    {
        var lines = text.Split('\n', 21).Take(20).Where(line => line.Trim().Length > 0).Select(WithoutQuoted).ToList();
        return Delimiters.MaxBy(delimiter => Score(delimiter, lines)) ?? ",";
    }

    private static double Score(string delimiter, List<string> lines)
    {
        var counts = lines.Select(line => line.Count(character => character == delimiter[0])).ToList();
        var most = counts.Count > 0 ? counts[0] : 0;
        return most == 0 ? 0 : counts.Count(count => count == most) + Math.Min(most, 50) / 100.0;
    }

    private static string WithoutQuoted(string line) => string.Concat(line.Split('"').Where((_, i) => i % 2 == 0));

    private static bool IsHeader(string[] row) =>
        row.Length > 1
        && row.All(cell => !cell.Any(char.IsDigit) || cell.Any(char.IsLetter))
        && row.Count(cell => cell.Trim().Length > 0) > row.Length / 2
        && row.Where(cell => cell.Trim().Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Count() == row.Count(cell => cell.Trim().Length > 0);

    private static Func<string[], DocumentBlock?> Describe(List<string> names)
    {
        if (QuestionAnswer.Find(names) is not var (question, answer))
        {
            return row => TextLine.Row(names, row) is { } line ? new DocumentBlock(DocumentBlockKind.TableRow, line) : null;
        }

        return row => row.Length > Math.Max(question, answer) && row[answer].Trim().Length > 0
            ? new DocumentBlock(DocumentBlockKind.QuestionAnswer, $"{TextLine.Clean(row[question])}\n{TextLine.Clean(row[answer])}")
            : null;
    }
}
