using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Socle.Kernel.Localization;
using Socle.TestKit;

namespace Socle.Kernel.Tests.Localization;

/// <summary>Every text of the server is there in both languages, and French is written as French is.</summary>
public sealed partial class TextsTests
{
    public static TheoryData<string> Assemblies => [.. All.Select(assembly => assembly.GetName().Name!)];

    private static IEnumerable<Assembly> All =>
        TestServer.Modules.Select(module => module.GetType().Assembly).Prepend(typeof(Texts).Assembly)
            .Where(assembly => assembly.GetManifestResourceNames().Contains("Texts/fr.json"));

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void says_the_same_in_both_languages(string assembly)
    {
        var (french, english) = (Read(assembly, "fr"), Read(assembly, "en"));

        english.Keys.Order().ShouldBe(french.Keys.Order());
        foreach (var (key, text) in french)
        {
            Placeholders(english[key]).ShouldBe(Placeholders(text), key);
        }
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void writes_french_with_its_spaces_and_apostrophes(string assembly)
    {
        foreach (var (key, text) in Read(assembly, "fr"))
        {
            PlainSpaceBeforeSign().IsMatch(text).ShouldBeFalse($"{key}: {text}");
            text.Contains('\'').ShouldBeFalse($"{key}: {text}");
        }
    }

    [Theory]
    [InlineData("Attention : ici", true)]
    [InlineData("Attention\u202f: ici", false)]
    [InlineData("« Bonjour »", true)]
    [InlineData("«\u00a0Bonjour\u00a0»", false)]
    public void knows_a_plain_space_before_a_sign(string text, bool isWrong) => PlainSpaceBeforeSign().IsMatch(text).ShouldBe(isWrong);

    private static Dictionary<string, string> Read(string assembly, string language)
    {
        using var stream = All.Single(one => one.GetName().Name == assembly).GetManifestResourceStream($"Texts/{language}.json");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream!)!;
    }

    private static IEnumerable<string> Placeholders(string text) =>
        Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@" [:;!?»]|« ")]
    private static partial Regex PlainSpaceBeforeSign();
}
