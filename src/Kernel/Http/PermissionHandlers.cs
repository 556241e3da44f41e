using Microsoft.AspNetCore.Authorization;

namespace Socle.Kernel.Http;

/// <summary>Lets a caller pass who holds the permission the endpoint asks for.</summary>
internal sealed class PermissionHandler : AuthorizationHandler<NeedsPermissionAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsPermissionAttribute requirement)
    {
        if (context.User.HasClaim(SocleClaims.Permission, requirement.Permission))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}

/// <summary>Lets the platform's operator pass.</summary>
internal sealed class OperatorHandler : AuthorizationHandler<NeedsOperatorAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsOperatorAttribute requirement)
    {
        if (context.User.HasClaim(claim => claim.Type == SocleClaims.Operator))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
