using System.Text;

namespace Socle.Identity.Accounts;

/// <summary>Text that a person types on one line.</summary>
internal static class PlainText
{
    /// <summary>Holds a control character or half a surrogate pair, which neither PostgreSQL nor a page can show.</summary>
    public static bool IsBroken(string text)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var consumed) != System.Buffers.OperationStatus.Done || Rune.IsControl(rune))
            {
                return true;
            }

            rest = rest[consumed..];
        }

        return false;
    }
}
