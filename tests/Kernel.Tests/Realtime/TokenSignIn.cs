using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Socle.Kernel.Http;

namespace Socle.Kernel.Tests.Realtime;

/// <summary>Believes the subprotocol <c>bearer.user.workspace.permission.expiry</c>, with an expiry in Unix seconds.</summary>
internal sealed class TokenSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string Name = "Socle";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var token = Context.WebSockets.WebSocketRequestedProtocols.FirstOrDefault(p => p.StartsWith("bearer.", StringComparison.Ordinal));
        if (token?.Split('.') is not [_, var user, var workspace, var permission, var expiry])
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        Claim[] claims =
        [
            new(SocleClaims.Subject, user),
            new(SocleClaims.Workspace, workspace),
            new(SocleClaims.Permission, permission.Replace('_', ':')),
        ];
        var properties = new AuthenticationProperties
        {
            ExpiresUtc = DateTimeOffset.FromUnixTimeSeconds(long.Parse(expiry, CultureInfo.InvariantCulture)),
        };
        return Task.FromResult(AuthenticateResult.Success(
            new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, Name)), properties, Name)));
    }
}
