using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Socle.Kernel.Localization;

/// <summary>Chooses French or English for a request by <c>Accept-Language</c> (RFC 9110, section 12.5.4). French when neither is wanted more.</summary>
internal static class RequestLanguage
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo(Texts.French);
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo(Texts.English);

    /// <summary>
    /// The culture of numbers and dates stays invariant everywhere, and French is the language of every thread,
    /// so that a French request changes nothing and costs nothing.
    /// </summary>
    public static void SetDefaults()
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = French;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = French;
    }

    /// <summary>Holds for the caller's asynchronous flow, which must be the request's.</summary>
    public static void Enter(HttpContext context)
    {
        var wanted = Choose(context.Request.Headers.AcceptLanguage.ToString()) == Texts.English ? English : French;
        if (!ReferenceEquals(CultureInfo.CurrentUICulture, wanted))
        {
            CultureInfo.CurrentUICulture = wanted;
        }
    }

    /// <returns><see cref="Texts.French"/> or <see cref="Texts.English"/>.</returns>
    public static string Choose(ReadOnlySpan<char> header)
    {
        double french = -1, english = -1, any = -1;
        foreach (var range in header.Split(','))
        {
            var (tag, quality) = Read(header[range]);
            if (Matches(tag, Texts.French))
            {
                french = Math.Max(french, quality);
            }
            else if (Matches(tag, Texts.English))
            {
                english = Math.Max(english, quality);
            }
            else if (tag is "*")
            {
                any = quality;
            }
        }

        french = french < 0 ? any : french;
        english = english < 0 ? any : english;
        return english > 0 && english > french ? Texts.English : Texts.French;
    }

    private static (string Tag, double Quality) Read(ReadOnlySpan<char> item)
    {
        var end = item.IndexOf(';');
        var tag = (end < 0 ? item : item[..end]).Trim();
        if (end < 0)
        {
            return (Short(tag), 1);
        }

        var weight = item[(end + 1)..].Trim();
        return weight.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
            && double.TryParse(weight[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quality)
            ? (Short(tag), Math.Clamp(quality, 0, 1))
            : (Short(tag), 0);
    }

    // Constants for the tags we know, so that reading a header makes no strings.
    private static string Short(ReadOnlySpan<char> tag)
    {
        if (Speaks(tag, Texts.French))
        {
            return Texts.French;
        }

        return Speaks(tag, Texts.English) ? Texts.English : tag is "*" ? "*" : "";
    }

    private static bool Speaks(ReadOnlySpan<char> tag, string language) =>
        tag.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (tag.Length == language.Length || tag[language.Length] == '-');

    private static bool Matches(string tag, string language) => ReferenceEquals(tag, language);
}
