using System.Text.RegularExpressions;

namespace Socle.Vault.Secrets;

/// <summary>What a secret may be called, and how large it may be.</summary>
internal static partial class SecretName
{
    public const string Pattern = "^[A-Za-z_][A-Za-z0-9_.-]{0,127}\\z";

    /// <summary>How the names of the vault's own secrets begin; nobody else's do, and they are not listed.</summary>
    public const string Reserved = "socle.";

    public const int LargestValue = 65_536;

    /// <summary>Secrets of one workspace.</summary>
    public const int Most = 1_000;

    public static bool IsValid(string name) => Valid().IsMatch(name) && !name.StartsWith(Reserved, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(Pattern)]
    private static partial Regex Valid();
}
