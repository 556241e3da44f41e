using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Socle.Identity.Tokens;
using Socle.Kernel.Http;

namespace Socle.Identity.Access;

/// <summary>Decides whom an access token lets in.</summary>
internal sealed class AccessChecks(
    VerifiedTokens verified, SigningKeys keys, JwtCodec codec, RolePermissions permissions, IRevocationFeed feed)
{
    private static readonly Task<AuthenticateResult> Nobody = Task.FromResult(AuthenticateResult.NoResult());

    public Task<AuthenticateResult> Authenticate(string token, HttpContext context)
    {
        if (token.Length > CompactJws.LargestToken)
        {
            return Nobody;
        }

        var known = verified.Find(token);
        return known is not null && feed.IsFresh ? known.Result : Ask(token, known, context);
    }

    private async Task<AuthenticateResult> Ask(string text, VerifiedToken? known, HttpContext context)
    {
        var token = known?.Token ?? await Verify(text, context.RequestAborted);
        if (token is null)
        {
            return await Nobody;
        }

        var epoch = verified.Epoch;
        var rights = await context.RequestServices.GetRequiredService<AccessStore>().Find(token, context.RequestAborted);
        if (rights is null)
        {
            known?.Revoke();
            return await Nobody;
        }

        var fresh = new VerifiedToken(token, Ticket(token, rights));
        verified.Remember(text, fresh, epoch);
        return await fresh.Result;
    }

    private async Task<AccessToken?> Verify(string text, CancellationToken cancellation)
    {
        if (CompactJws.Parse(text) is not { } jws || JwtCodec.KeyIdOf(jws) is not { } keyId)
        {
            return null;
        }

        return await keys.Find(keyId, cancellation) is { } key ? codec.Read(jws, key.Signer) : null;
    }

    private AuthenticationTicket Ticket(AccessToken token, AccessRights rights)
    {
        var person = new ClaimsIdentity(SocleAuthentication.Scheme);
        person.AddClaim(new Claim(SocleClaims.Subject, token.AccountId.ToString()));
        person.AddClaim(new Claim(SocleClaims.Session, token.SessionId.ToString()));
        if (token.WorkspaceId is { } workspace)
        {
            person.AddClaim(new Claim(SocleClaims.Workspace, workspace.ToString()));
        }

        if (rights.IsOperator)
        {
            person.AddClaim(new Claim(SocleClaims.Operator, "true"));
        }

        var principal = new ClaimsPrincipal(rights.Role is { } role ? [person, permissions.IdentityOf(role)] : [person]);
        return new AuthenticationTicket(principal, SocleAuthentication.Scheme);
    }
}
