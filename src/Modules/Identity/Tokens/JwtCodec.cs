using System.Security.Cryptography;
using System.Text.Json;
using Socle.Kernel;
using Socle.Kernel.Http;

namespace Socle.Identity.Tokens;

/// <summary>
/// Makes and checks Socle's access tokens: JWTs after RFC 9068 (<c>at+jwt</c>), signed with ES256.
/// The only code of the product that touches JWTs.
/// </summary>
internal sealed class JwtCodec(SocleOptions options, TimeProvider clock)
{
    public const string Audience = "socle";
    private const string TokenType = "at+jwt";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    /// <summary>The public address, or a plain name where there is none: the same on every node.</summary>
    public string Issuer { get; } = options.Url?.TrimEnd('/') ?? "socle";

    /// <summary>The clock that tokens are checked by.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    public string Write(AccessToken token, SigningKey key)
    {
        var header = JsonSerializer.SerializeToUtf8Bytes(new { alg = CompactJws.Algorithm, typ = TokenType, kid = key.Id }, Json.Options);
        var payload = JsonSerializer.SerializeToUtf8Bytes(new
        {
            iss = Issuer,
            aud = Audience,
            sub = token.AccountId,
            sid = token.SessionId,
            ws = token.WorkspaceId,
            iat = clock.GetUtcNow().ToUnixTimeSeconds(),
            exp = token.ExpiresAt.ToUnixTimeSeconds(),
            jti = Guid.CreateVersion7(),
        }, Json.Options);
        return CompactJws.Sign(header, payload, key.Signer);
    }

    /// <returns>The id of the key that is said to have signed the token, or null when it is none of our access tokens.</returns>
    public static string? KeyIdOf(CompactJws jws) => jws.Type == TokenType ? jws.KeyId : null;

    /// <returns>Null unless the signature holds and every claim is as we make it, and now.</returns>
    public AccessToken? Read(CompactJws jws, ECDsa key)
    {
        if (jws.Type != TokenType || !jws.IsSignedBy(key))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(jws.Payload, Strict);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Checked(json.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private AccessToken? Checked(JsonElement claims)
    {
        var now = clock.GetUtcNow();
        var isOurs = Text(claims, "iss") == Issuer && Text(claims, "aud") == Audience;
        // Nodes share one clock within the second: no leeway is given.
        return isOurs
            && Time(claims, "exp") is { } expiresAt && expiresAt > now
            && (!claims.TryGetProperty("nbf", out _) || Time(claims, "nbf") <= now)
            && Id(claims, "sub") is { } account
            && Id(claims, "sid") is { } session
            && (IsAbsent(claims, "ws") || Id(claims, "ws") is not null)
            ? new AccessToken(account, session, Id(claims, "ws"), expiresAt)
            : null;
    }

    private static bool IsAbsent(JsonElement claims, string name) =>
        !claims.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null;

    private static string? Text(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static Guid? Id(JsonElement claims, string name) => Guid.TryParseExact(Text(claims, name), "D", out var id) ? id : null;

    private static DateTimeOffset? Time(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt64(out var seconds) && seconds is >= 0 and <= LastSecond
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    private const long LastSecond = 253_402_300_799; // 9999-12-31T23:59:59Z
}
