using System.Buffers;
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

        var bytes = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        // The last character may carry bits that no byte takes: they must be zero, or the text is no spelling of ours.
        return Base64Url.DecodeFromChars(text, bytes, out _, out var written) == OperationStatus.Done
            && Base64Url.EncodeToString(bytes.AsSpan(0, written)).AsSpan().SequenceEqual(text)
            ? bytes[..written]
            : null;
    }

    private static readonly SearchValues<char> Alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
}
