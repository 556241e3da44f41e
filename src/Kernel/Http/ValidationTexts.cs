using System.Text.Json;
using System.Text.RegularExpressions;
using Socle.Kernel.Localization;

namespace Socle.Kernel.Http;

/// <summary>
/// The framework's validation attributes speak English only. Recognises their sentences and says them in the caller's language;
/// an <c>ErrorMessage</c> that is the key of a text becomes that text, and what nobody knows becomes a general sentence.
/// </summary>
internal static partial class ValidationTexts
{
    public const string Required = "validation.required";
    public const string WrongType = "validation.wrong-type";
    private const string General = "validation.invalid";

    private static readonly (Regex Pattern, string Key)[] Known =
    [
        (RequiredPattern(), Required),
        (StringBetween(), "validation.length-between"),
        (StringAtMost(), "validation.length-at-most"),
        (ListBetween(), "validation.length-between"),
        (ListAtLeast(), "validation.length-at-least"),
        (ListAtMost(), "validation.length-at-most"),
        (Between(), "validation.between"),
        (Email(), "validation.email"),
        (Url(), "validation.url"),
        (Phone(), "validation.phone"),
        (Form(), "validation.form"),
        (Base64(), "validation.base64"),
        (Allowed(), "validation.not-allowed"),
        (Same(), "validation.same"),
    ];

    public static Dictionary<string, string[]> Translate(IDictionary<string, string[]> errors, Texts texts) => errors
        .GroupBy(error => Field(error.Key), error => error.Value)
        .ToDictionary(field => field.Key, field => field.SelectMany(messages => messages).Select(message => Say(message, texts)).Distinct().ToArray());

    /// <summary><c>Items[0].Name</c> is <c>items[0].name</c> in JSON.</summary>
    public static string Field(string path) => string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));

    private static string Say(string message, Texts texts)
    {
        if (texts.Has(message))
        {
            return texts.Get(message);
        }

        foreach (var (pattern, key) in Known)
        {
            if (pattern.Match(message) is { Success: true } match)
            {
                return texts.Get(key, [.. match.Groups.Values.Skip(1).OrderBy(group => group.Name, StringComparer.Ordinal).Select(group => group.Value)]);
            }
        }

        return texts.Get(General);
    }

    // The named groups are the text's {0} and {1}, in this order: a, b.
    [GeneratedRegex(@"^The .+ field is required\.$")]
    private static partial Regex RequiredPattern();

    [GeneratedRegex(@"^The field .+ must be a string with a minimum length of (?<a>\d+) and a maximum length of (?<b>\d+)\.$")]
    private static partial Regex StringBetween();

    [GeneratedRegex(@"^The field .+ must be a string with a maximum length of (?<a>\d+)\.$")]
    private static partial Regex StringAtMost();

    [GeneratedRegex(@"^The field .+ must be a string or collection type with a minimum length of '(?<a>\d+)' and maximum length of '(?<b>\d+)'\.$")]
    private static partial Regex ListBetween();

    [GeneratedRegex(@"^The field .+ must be a string or array type with a minimum length of '(?<a>\d+)'\.$")]
    private static partial Regex ListAtLeast();

    [GeneratedRegex(@"^The field .+ must be a string or array type with a maximum length of '(?<a>\d+)'\.$")]
    private static partial Regex ListAtMost();

    [GeneratedRegex(@"^The field .+ must be between (?<a>\S+)(?: exclusive)? and (?<b>\S+?)(?: exclusive)?\.$")]
    private static partial Regex Between();

    [GeneratedRegex(@"^The .+ field is not a valid e-mail address\.$")]
    private static partial Regex Email();

    [GeneratedRegex(@"^The .+ field is not a valid fully-qualified http, https, or ftp URL\.$")]
    private static partial Regex Url();

    [GeneratedRegex(@"^The .+ field is not a valid phone number\.$")]
    private static partial Regex Phone();

    [GeneratedRegex(@"^The field .+ must match the regular expression '.*'\.$", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex(@"^The .+ field is not a valid Base64 encoding\.$")]
    private static partial Regex Base64();

    [GeneratedRegex(@"^The .+ field (does not equal any of the values specified in AllowedValuesAttribute|equals one of the values specified in DeniedValuesAttribute)\.$", RegexOptions.ExplicitCapture)]
    private static partial Regex Allowed();

    [GeneratedRegex(@"^'.+' and '.+' do not match\.$")]
    private static partial Regex Same();
}
