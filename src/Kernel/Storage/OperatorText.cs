namespace Socle.Kernel.Storage;

/// <summary>Picks the language of what the operator reads on the console before any page can be served: French, unless the console speaks English.</summary>
internal static class OperatorText
{
    private static readonly string[] LanguageVariables = ["SOCLE_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"];

    private static bool IsEnglish { get; } = LanguageVariables
        .Select(Environment.GetEnvironmentVariable)
        .FirstOrDefault(value => !string.IsNullOrEmpty(value))
        ?.StartsWith("en", StringComparison.OrdinalIgnoreCase) ?? false;

    public static string Say(string french, string english) => IsEnglish ? english : french;
}
