using System.Text.RegularExpressions;

namespace Socle.Kernel.Events;

/// <summary>What may be kept of an exception where people read it: its type and its message, without what looks like a secret.</summary>
internal static partial class SafeError
{
    private const int Longest = 500;
    private const string Hidden = "[…]";

    public static string Of(Exception error)
    {
        var text = Secret().Replace($"{error.GetType().Name}: {error.Message}", match => match.Groups["name"].Value + Hidden);
        return text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest - 1), "…");
    }

    // Names followed by a value, credentials in an address, an address's query, JSON web tokens, keys with a known beginning, long random runs.
    [GeneratedRegex(
        """
        (?<name>\b(?:bearer|basic)\s+)[^\s"']+
        |(?<name>\b[\w-]*(?:password|passwd|pwd|secret|token|api[_-]?key|apikey|authorization|credential)[\w-]*["']?\s*[=:]\s*)["']?[^\s"',;&]+
        |(?<name>://)[^\s/@"']+@
        |(?<name>(?:\.[a-z]{2,}|localhost)(?::\d+)?(?:/[^\s?"']*)?\?)[^\s"']+
        |\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?
        |\b(?:sk|pk|rk|whsec|ghp|xox[abp])[-_][\w-]{8,}
        |[A-Za-z0-9_-]{40,}
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Secret();
}
