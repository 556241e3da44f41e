using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Socle.Kernel.Localization;

/// <summary>
/// Every text the server says, in French and English, from the <c>Texts/fr.json</c> and <c>Texts/en.json</c> of the kernel and of each module.
/// The language is the request's (<see cref="CultureInfo.CurrentUICulture"/>); French where it is neither.
/// </summary>
public sealed class Texts
{
    public const string French = "fr";
    public const string English = "en";

    private readonly FrozenDictionary<string, string> _french;
    private readonly FrozenDictionary<string, string> _english;

    public Texts(IEnumerable<Assembly> assemblies)
    {
        var list = assemblies.ToList();
        _french = Load(list, French);
        _english = Load(list, English);
    }

    /// <summary>The two-letter language of the current request.</summary>
    public static string CurrentLanguage =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == English ? English : French;

    /// <param name="key">Such as <c>problems.email-taken.title</c>.</param>
    /// <param name="arguments">What <c>{0}</c>, <c>{1}</c> stand for, written as the language writes them.</param>
    /// <exception cref="KeyNotFoundException">No assembly has this text.</exception>
    public string Get(string key, params object?[] arguments) => In(CurrentLanguage, key, arguments);

    /// <inheritdoc cref="Get"/>
    public string In(string language, string key, params object?[] arguments)
    {
        var text = (language == English ? _english : _french).TryGetValue(key, out var found)
            ? found
            : throw new KeyNotFoundException($"There is no text '{key}'.");
        return arguments.Length == 0 ? text : string.Format(CultureInfo.GetCultureInfo(language), text, arguments);
    }

    public bool Has(string key) => _french.ContainsKey(key);

    private static FrozenDictionary<string, string> Load(List<Assembly> assemblies, string language)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var assembly in assemblies)
        {
            using var stream = assembly.GetManifestResourceStream($"Texts/{language}.json");
            foreach (var (key, text) in stream is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(stream) ?? [])
            {
                if (!all.TryAdd(key, text))
                {
                    throw new InvalidOperationException($"The text '{key}' is defined twice.");
                }
            }
        }

        return all.ToFrozenDictionary();
    }
}
