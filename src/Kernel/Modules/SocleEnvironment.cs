using System.Collections;
using Microsoft.Extensions.Configuration;

namespace Socle.Kernel.Modules;

/// <summary>Reads <c>SOCLE_*</c> environment variables as keys of the section <c>Socle</c>.</summary>
internal static class SocleEnvironment
{
    private const string Prefix = "SOCLE_";

    public static IConfigurationBuilder AddSocleEnvironment(this IConfigurationBuilder configuration) =>
        configuration.AddInMemoryCollection(Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(entry => (Key: (string)entry.Key, Value: entry.Value as string))
            .Where(entry => entry.Key.StartsWith(Prefix, StringComparison.Ordinal) && !string.IsNullOrEmpty(entry.Value))
            .Select(entry => KeyValuePair.Create(Name(entry.Key), entry.Value)));

    private static string Name(string variable) =>
        $"{SocleOptions.Section}:{variable[Prefix.Length..].Replace("_", "", StringComparison.Ordinal)}";
}
