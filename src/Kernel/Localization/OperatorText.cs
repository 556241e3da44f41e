namespace Socle.Kernel.Localization;

/// <summary>
/// Picks the language of what the console tells the person who starts Socle: French, unless <c>SOCLE_LANGUAGE</c>, or without it the
/// console's own language, is English. The scripts of the checkout choose in the same way.
/// </summary>
public static class OperatorText
{
    private static readonly string[] LanguageVariables = ["SOCLE_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary><see cref="Texts.French"/> or <see cref="Texts.English"/>.</summary>
    public static string Language { get; } = LanguageVariables
        .Select(Environment.GetEnvironmentVariable)
        .FirstOrDefault(value => !string.IsNullOrEmpty(value))
        ?.StartsWith(Texts.English, StringComparison.OrdinalIgnoreCase) == true ? Texts.English : Texts.French;

    public static string Say(string french, string english) => Language == Texts.English ? english : french;
}
