using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Socle.Kernel.Http;

namespace Socle.Identity.Access;

/// <summary>The person who calls, as their token says. Only for endpoints that ask for a sign-in.</summary>
/// <param name="SessionId">Null for a caller without a session, such as a key.</param>
/// <param name="WorkspaceId">Null when the person belongs to no workspace.</param>
internal sealed record Caller(Guid AccountId, Guid? SessionId, Guid? WorkspaceId)
{
    public static ValueTask<Caller?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult(Guid.TryParse(context.User.FindFirstValue(SocleClaims.Subject), out var account)
            ? new Caller(account, Id(context.User, SocleClaims.Session), Id(context.User, SocleClaims.Workspace))
            : null);

    private static Guid? Id(ClaimsPrincipal user, string claim) => Guid.TryParse(user.FindFirstValue(claim), out var id) ? id : null;
}
