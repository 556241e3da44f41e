using System.Buffers.Text;

namespace Socle.Identity.Tokens;

/// <summary>
/// Base64url as RFC 7515 section 2 has it: no padding, no white space, and one spelling for each value,
/// so that a token cannot be altered and stay valid.
/// </summary>
internal static class StrictBase64Url
{
    public static string Encode(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);

    /// <returns>Null when the text is not the one spelling of some bytes.</returns>
    public static byte[]? Decode(ReadOnlySpan<char> text)
    {
        if (text.Length % 4 == 1 || text.ContainsAnyExcept(Alphabet))
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(text);
        // The last character may carry bits that decoding drops: they must be zero.
        return Base64Url.EncodeToString(bytes).AsSpan().SequenceEqual(text) ? bytes : null;
    }

    private static readonly System.Buffers.SearchValues<char> Alphabet =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
}
