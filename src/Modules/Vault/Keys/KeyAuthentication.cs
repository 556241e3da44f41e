using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Socle.Kernel.Http;

namespace Socle.Vault.Keys;

/// <summary>
/// Reads the key of a request: a bearer token that begins as our keys do, or, on the routes of the language-model gateway, the header
/// <c>x-api-key</c>. The product's own scheme hands such requests over (<see cref="ForwardKeys"/>).
/// </summary>
internal sealed class KeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, KeyChecks checks)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public new const string Scheme = "SocleKey";

    /// <summary>Present when the caller is a machine with a key.</summary>
    public const string KeyClaim = "key";

    private const string Bearer = "Bearer ";

    private Refusal? _refusal;

    /// <returns>Null when the request brings no key.</returns>
    public static string? KeyOf(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return header.AsSpan(Bearer.Length).StartsWith(ApiKeyText.Prefix, StringComparison.Ordinal) ? header[Bearer.Length..] : null;
        }

        return request.Path.StartsWithSegments("/v1", StringComparison.Ordinal)
            && request.Headers["x-api-key"].ToString() is { Length: > 0 } key ? key : null;
    }

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (KeyOf(Request) is not { } text)
        {
            return AuthenticateResult.NoResult();
        }

        (var key, _refusal) = await checks.Check(text, Context);
        return key is null ? AuthenticateResult.NoResult() : await key.Result;
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (_refusal is not { } refusal)
        {
            Response.Headers.WWWAuthenticate = "Bearer";
            return base.HandleChallengeAsync(properties);
        }

        if (refusal.Status == StatusCodes.Status401Unauthorized)
        {
            Response.Headers.WWWAuthenticate = "Bearer";
        }

        var problem = Problem.Of(refusal.Status, refusal.Name);
        return (refusal.RetryAfter is { } seconds ? problem.RetryAfter(seconds) : problem).ExecuteAsync(Context);
    }
}
