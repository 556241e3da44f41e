using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Socle.Kernel.Http;

namespace Socle.Kernel.Tests.Http;

/// <summary>Believes <c>Authorization: Probe user workspace permission…</c>.</summary>
internal sealed class ProbeSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, ProbeModule probe)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public new const string Scheme = "Probe";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        probe.Verify();
        var words = Request.Headers.Authorization.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is not [Scheme, var user, var workspace, ..])
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var claims = words[3..].Select(word => new Claim(word == "operator" ? SocleClaims.Operator : SocleClaims.Permission, word));
        var identity = new ClaimsIdentity([new(SocleClaims.Subject, user), new(SocleClaims.Workspace, workspace), .. claims], Scheme);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme)));
    }
}

/// <summary>Allows one site.</summary>
internal sealed class ProbeOrigins : IAllowsOrigin
{
    public const string Friend = "https://friend.example";

    public ValueTask<bool> Allows(HttpContext context, string origin, CancellationToken cancellation) => ValueTask.FromResult(origin == Friend);
}
