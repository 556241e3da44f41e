using System.Text.Json;
using System.Text.RegularExpressions;

namespace Socle.Kernel.Http;

/// <summary>Tells a body that is no JSON from one whose field has a wrong value or is missing; the second has errors per field.</summary>
internal static partial class JsonErrors
{
    /// <returns>Errors per field in the words of the validation attributes, or null when the text is no JSON at all.</returns>
    public static IDictionary<string, string[]>? Of(Exception? error)
    {
        if (error is not JsonException json)
        {
            return null;
        }

        var missing = Missing().Match(json.Message);
        if (missing.Success)
        {
            return Quoted().Matches(missing.Groups[1].Value)
                .ToDictionary(name => name.Groups[1].Value, _ => new[] { ValidationTexts.Required });
        }

        // A reader's error (bad syntax, too deep) comes wrapped; a converter's does not, or wraps something else.
        return json.InnerException is not JsonException && json.Path is { Length: > 2 } path && path.StartsWith("$.", StringComparison.Ordinal)
            ? new Dictionary<string, string[]> { [path[2..]] = [ValidationTexts.WrongType] }
            : null;
    }

    [GeneratedRegex("missing required properties including: (.*)$")]
    private static partial Regex Missing();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();
}
