using System.Globalization;
using System.Text;

namespace Socle.Identity.Accounts;

/// <summary>An e-mail address in the one spelling under which an account is found.</summary>
internal static class EmailAddress
{
    public const int Longest = 254; // RFC 5321, the path without its brackets
    private const int LongestLocalPart = 64;

    private static readonly IdnMapping Domains = new() { UseStd3AsciiRules = true };

    /// <summary>Trims, composes (NFC), lowers the case, and writes an international domain in ASCII.</summary>
    /// <returns>Null when the text is no e-mail address.</returns>
    public static string? Normalise(string? text)
    {
        var trimmed = text?.Trim();
        if (trimmed is null || trimmed.Length > Longest || PlainText.IsBroken(trimmed) || trimmed.Any(char.IsWhiteSpace))
        {
            return null;
        }

        var at = trimmed.LastIndexOf('@');
        var local = at > 0 ? trimmed[..at].Normalize(NormalizationForm.FormC).ToLowerInvariant() : "";
        return local.Length is > 0 and <= LongestLocalPart && !local.Contains('@', StringComparison.Ordinal)
            && Domain(trimmed[(at + 1)..]) is { } domain
            ? $"{local}@{domain}"
            : null;
    }

    private static string? Domain(string text)
    {
        try
        {
            return Domains.GetAscii(text).ToLowerInvariant() is { Length: > 0 and <= 253 } domain ? domain : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
