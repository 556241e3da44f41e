using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Socle.Identity.Sessions;

/// <summary>
/// The refresh token of the admin app, where no script can read it. It is only looked at when the request says
/// <c>Socle-Session: cookie</c>, a header that another site cannot send without our leave, and comes from our own origin.
/// </summary>
internal static class SessionCookie
{
    public const string Header = "Socle-Session";
    private const string Value = "cookie";

    public static bool IsAsked(HttpRequest request) => request.Headers[Header] == Value;

    /// <summary>False when a browser says that the request comes from another site.</summary>
    public static bool IsSameOrigin(HttpRequest request)
    {
        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var site))
        {
            return site == "same-origin";
        }

        var origin = request.Headers.Origin;
        return StringValues.IsNullOrEmpty(origin)
            || string.Equals(origin, $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);
    }

    public static string? Read(HttpRequest request) => request.Cookies[Name(request)];

    public static void Write(HttpContext context, string token, DateTimeOffset expiresAt) =>
        context.Response.Cookies.Append(Name(context.Request), token, Options(context.Request, expiresAt));

    public static void Clear(HttpContext context) =>
        context.Response.Cookies.Delete(Name(context.Request), Options(context.Request, null));

    // The prefix __Host- has browsers refuse the cookie from any other host or path, and needs the root path and TLS.
    private static string Name(HttpRequest request) => request.IsHttps ? "__Host-socle-refresh" : "socle-refresh";

    private static CookieOptions Options(HttpRequest request, DateTimeOffset? expiresAt) => new()
    {
        HttpOnly = true,
        Secure = request.IsHttps,
        SameSite = SameSiteMode.Strict,
        Path = request.IsHttps ? "/" : "/api/auth",
        Expires = expiresAt,
        IsEssential = true,
    };
}
