using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Socle.Kernel.Http;

/// <summary>
/// What every answer says to browsers. An answer that is a page replaces <see cref="Nothing"/> by its own policy,
/// and one that other sites may load says so by <see cref="AllowOtherSites"/>.
/// </summary>
internal sealed class SecurityHeaders(SocleOptions options)
{
    /// <summary>The policy of answers that are not pages: a browser that is made to show one runs and loads nothing.</summary>
    private static readonly StringValues Nothing = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues SameOrigin = "same-origin";
    private static readonly StringValues Referrer = "strict-origin-when-cross-origin";
    private static readonly StringValues Permissions =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";

    // One year; subdomains may belong to other services of the same business.
    private static readonly StringValues OneYear = "max-age=31536000";

    /// <param name="nonce">Of the style elements that Emotion adds; null for a page that has none.</param>
    public static string PagePolicy(string? nonce) =>
        $"default-src 'self'; script-src 'self'; style-src 'self'{(nonce is null ? "" : $" 'nonce-{nonce}'")}; img-src 'self' data: blob:; "
        + "font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";

    public static void AllowOtherSites(HttpResponse response) => response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";

    public void Write(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = Nothing;
        headers.XContentTypeOptions = NoSniff;
        headers["Referrer-Policy"] = Referrer;
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = SameOrigin;
        headers["Cross-Origin-Resource-Policy"] = SameOrigin;
        if (options.IsPublicHttps && response.HttpContext.Request.IsHttps)
        {
            headers.StrictTransportSecurity = OneYear;
        }
    }
}
