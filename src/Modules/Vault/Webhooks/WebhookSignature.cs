using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Socle.Vault.Webhooks;

/// <summary>Standard Webhooks (standardwebhooks.com), symmetric: HMAC-SHA256 over id, timestamp and body.</summary>
internal static class WebhookSignature
{
    public const int KeyLength = 32;
    private const string KeyPrefix = "whsec_";

    /// <summary>The key as its receiver enters it.</summary>
    public static string Show(ReadOnlySpan<byte> key) => KeyPrefix + Convert.ToBase64String(key);

    /// <returns>One signature of the header's list, such as <c>v1,g0hM9SsE…</c>.</returns>
    public static string Sign(ReadOnlySpan<byte> key, string id, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        var head = Encoding.UTF8.GetBytes($"{id}.{Timestamp(at)}.");
        var content = new byte[head.Length + body.Length];
        head.CopyTo(content, 0);
        body.CopyTo(content.AsSpan(head.Length));
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, content));
    }

    public static string Timestamp(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
