using System.Collections.Frozen;

namespace Socle.Identity.Accounts;

/// <summary>
/// The passwords that are tried first: those of eight characters and more among the commonest of past leaks, and French ones.
/// Where they come from is in <c>CommonPasswords.notice.txt</c>.
/// </summary>
internal static class CommonPasswords
{
    private static readonly Lazy<FrozenSet<string>> All = new(Load);

    public static int Count => All.Value.Count;

    /// <param name="password">In lower case, composed (NFC).</param>
    public static bool Contains(string password) => All.Value.Contains(password);

    private static FrozenSet<string> Load()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("CommonPasswords.txt")!; // the project embeds it
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
