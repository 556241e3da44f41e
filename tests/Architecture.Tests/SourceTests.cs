using System.Text.RegularExpressions;

namespace Socle.Architecture.Tests;

/// <summary>What a reviewer should not have to say about the text of the sources.</summary>
public sealed partial class SourceTests(ITestOutputHelper output)
{
    private const int MostLines = 500;
    private const int ManyLines = 300;

    // The names of the framework's interfaces and conventions, which a class of ours answers to.
    private static readonly string[] FrameworkNames =
    [
        "BindAsync(", "DisposeAsync(", "ExecuteAsync(", "HandleAsync(", "InitializeAsync(", "InvokeAsync(", "StartAsync(", "StopAsync(", "TransformAsync(",
        "TryWriteAsync(", "WriteAsync(",
    ];

    private static readonly string[] Generated = ["web/src/api/schema.d.ts"];

    private static IEnumerable<string> Sources => Checkout.Files
        .Where(file => Path.GetExtension(file) is ".cs" or ".ts" or ".tsx" && !IsGenerated(file));

    [Fact]
    public void no_file_is_longer_than_anybody_reads()
    {
        var lengths = Sources.Select(file => (file, Lines: Checkout.Read(file).Count(c => c == '\n'))).OrderByDescending(one => one.Lines).ToList();
        foreach (var (file, lines) in lengths.Where(one => one.Lines > ManyLines))
        {
            output.WriteLine($"{lines} {file}");
        }

        lengths.Where(one => one.Lines > MostLines).ShouldBeEmpty();
    }

    [Fact]
    public void no_method_says_that_it_is_asynchronous() => Found(AsyncMethod())
        .Where(found => !found.Contains(" override ", StringComparison.Ordinal) && !FrameworkNames.Contains(found.Split(' ')[^1])).ShouldBeEmpty();

    [Fact]
    public void no_type_has_a_lazy_suffix() => Found(LazyType())
        .Where(found => found.StartsWith("src/", StringComparison.Ordinal) && !found.EndsWith(" IHasDemoData", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void nothing_is_left_for_later() => Checkout.Files.Where(IsText).Where(file => file is not ("STYLE.md" or "tests/Architecture.Tests/SourceTests.cs"))
        .Where(file => Later().IsMatch(Checkout.Read(file))).ShouldBeEmpty();

    [Fact]
    public void no_file_names_a_machine_or_a_registry()
    {
        var wrong =
            from file in Checkout.Files.Where(IsText)
            where file != "tests/Architecture.Tests/SourceTests.cs"
            from Match match in Machine().Matches(Checkout.Read(file))
            select $"{file}: {match.Value}";

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void no_test_looks_at_the_clock_of_the_machine() => Found(Clock()).ShouldBeEmpty();

    [Theory]
    [InlineData("    public async Task<int> CountAsync(int a)", true)]
    [InlineData("    public async Task<int> Count(int a) => await db.CountAsync();", false)]
    public void knows_an_asynchronous_name(string line, bool isWrong) => AsyncMethod().IsMatch(line).ShouldBe(isWrong);

    [Theory]
    [InlineData("internal sealed class PriceManager(int a)", true)]
    [InlineData("public sealed record PriceDto", true)]
    [InlineData("internal static class Database", false)]
    public void knows_a_lazy_name(string line, bool isWrong) => LazyType().IsMatch(line).ShouldBe(isWrong);

    private static bool IsGenerated(string file) => Generated.Contains(file) || Path.GetFileName(file).Contains(".generated.", StringComparison.Ordinal);

    private static bool IsText(string file) => Path.GetExtension(file) is not (".pdf" or ".docx" or ".png" or ".ico" or ".woff2" or ".gz" or ".bin");

    private static IEnumerable<string> Found(Regex pattern) =>
        from file in Checkout.Files.Where(file => Path.GetExtension(file) == ".cs")
        where file != "tests/Architecture.Tests/SourceTests.cs"
        from Match match in pattern.Matches(Checkout.Read(file))
        select $"{file}: {match.Value.Trim()}";

    [GeneratedRegex(@"^\s*(?:public|internal|private|protected)\b[^=;{(]*\s\w+Async(?:<[^>]*>)?\(", RegexOptions.Multiline)]
    private static partial Regex AsyncMethod();

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+\w+(?:Manager|Helpers?|Utils?|Base|Impl|Dto|Data|Info|Common|Service)\b")]
    private static partial Regex LazyType();

    [GeneratedRegex(@"\b(?:TODO|FIXME|XXX|HACK)\b")]
    private static partial Regex Later();

    [GeneratedRegex(@"(?<![\w.])/(?:work|home|Users)/\w+|registry\.npmjs\.org|registry\.yarnpkg|api\.nuget\.org|""resolved"": ""https?:")]
    private static partial Regex Machine();

    [GeneratedRegex(@"\bDateTime(?:Offset)?\.(?:Now|UtcNow)\b|\bGuid\.NewGuid\b")]
    private static partial Regex Clock();
}
