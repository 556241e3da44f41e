using Socle.Kernel.Localization;

namespace Socle.Kernel.Tests.Localization;

/// <summary>French unless English is wanted more.</summary>
public sealed class RequestLanguageTests
{
    [Theory]
    [InlineData("", "fr")]
    [InlineData("en", "en")]
    [InlineData("EN-gb", "en")]
    [InlineData("fr-CA,en;q=0.9", "fr")]
    [InlineData("en;q=0.4,fr-FR;q=0.3", "en")]
    [InlineData("en;q=0", "fr")]
    [InlineData("*", "fr")]
    [InlineData("fr;q=0, *", "en")]
    [InlineData("eng", "fr")]
    [InlineData(";;q=,,=", "fr")]
    [InlineData("de-AT, en ; q=0.2", "en")]
    public void chooses_by_the_header(string header, string language) => RequestLanguage.Choose(header).ShouldBe(language);
}
