using System.Text;

namespace Socle.Kernel.Documents;

/// <summary>Bytes to text: a byte order mark, UTF-8 where it is valid, UTF-16 by its zero bytes, otherwise Windows-1252 as Excel in French writes it.</summary>
internal static class TextDecoding
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1;

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            return Clean(Encoding.UTF8.GetString(bytes[3..]));
        }

        if (IsUtf16(bytes))
        {
            var isBigEndian = bytes[0] is 0xfe or 0;
            var start = bytes[0] is 0xfe or 0xff ? 2 : 0;
            return Clean((isBigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes[start..]));
        }

        try
        {
            return Clean(Strict.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return Clean(Windows1252.GetString(bytes));
        }
    }

    /// <summary>By its byte order mark, or because every other byte of its beginning is zero.</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2)
        {
            return false;
        }

        if (bytes is [0xff, 0xfe, ..] or [0xfe, 0xff, ..])
        {
            return true;
        }

        var zeros = 0;
        var looked = Math.Min(bytes.Length, 200) & ~1;
        for (var i = 0; i < looked; i += 2)
        {
            zeros += (bytes[i] == 0) ^ (bytes[i + 1] == 0) ? 1 : 0;
        }

        return looked >= 4 && zeros * 2 >= looked * 0.9;
    }

    private static string Clean(string text) => text.Normalize(NormalizationForm.FormC).ReplaceLineEndings("\n");
}
