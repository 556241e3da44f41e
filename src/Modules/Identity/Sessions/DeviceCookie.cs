using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Socle.Identity.Tokens;
using Socle.Kernel.Storage;

namespace Socle.Identity.Sessions;

/// <summary>
/// The mark an account leaves on a browser it signed in from (OWASP's device cookie): who bears it has a count of failures of their own,
/// which no stranger can fill. It opens nothing.
/// </summary>
internal sealed class DeviceCookie(MasterKey masterKey)
{
    private const int NonceLength = 16;
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    private readonly byte[] _key = masterKey.Derive("identity/device-cookie");

    /// <returns>The mark, or null when the browser bears none of this account.</returns>
    public string? Find(HttpRequest request, Guid accountId)
    {
        if (!SessionCookie.IsAsked(request)
            || request.Cookies[Name(accountId)] is not { Length: < 200 } text
            || StrictBase64Url.Decode(text) is not { Length: NonceLength + HMACSHA256.HashSizeInBytes } bytes)
        {
            return null;
        }

        return CryptographicOperations.FixedTimeEquals(Seal(accountId, bytes.AsSpan(0, NonceLength)), bytes.AsSpan(NonceLength)) ? text : null;
    }

    public void Leave(HttpContext context, Guid accountId)
    {
        if (!SessionCookie.IsAsked(context.Request) || Find(context.Request, accountId) is not null)
        {
            return;
        }

        var nonce = RandomNumberGenerator.GetBytes(NonceLength);
        var mark = StrictBase64Url.Encode([.. nonce, .. Seal(accountId, nonce)]);
        context.Response.Cookies.Append(Name(accountId), mark, new CookieOptions
        {
            HttpOnly = true,
            Secure = context.Request.IsHttps,
            SameSite = SameSiteMode.Strict,
            Path = "/api/auth",
            MaxAge = Lifetime,
            IsEssential = true,
        });
    }

    private byte[] Seal(Guid accountId, ReadOnlySpan<byte> nonce) =>
        HMACSHA256.HashData(_key, (byte[])[.. accountId.ToByteArray(), .. nonce]);

    // One for each account that uses the browser, without telling which.
    private string Name(Guid accountId) =>
        $"socle-device-{Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"name/{accountId}")).AsSpan(0, 4))}";
}
