using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Socle.Kernel.Http.WebApp;

/// <summary>Sends a page that puts styles in itself: each answer has a nonce of its own, in the page and in its policy.</summary>
internal static class PublicPages
{
    private const string Placeholder = "__CSP_NONCE__";
    private const int NonceBytes = 16;

    public static Task Send(HttpContext context, WebFile page)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
        var html = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(page.Content).Replace(Placeholder, nonce, StringComparison.Ordinal));
        var response = context.Response;
        response.Headers.ContentSecurityPolicy = SecurityHeaders.PagePolicy(nonce);
        response.Headers.CacheControl = "no-cache";
        response.ContentType = page.ContentType;
        response.ContentLength = html.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(html, context.RequestAborted).AsTask();
    }
}
