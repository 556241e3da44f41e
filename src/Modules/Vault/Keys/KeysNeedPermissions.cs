using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Socle.Kernel.Http;

namespace Socle.Vault.Keys;

/// <summary>
/// Keeps keys to the endpoints that ask for a permission. The others ask for a sign-in alone: they are a person's own affairs, such as
/// sessions and passwords.
/// </summary>
internal sealed class KeysNeedPermissions : IAuthorizationHandler
{
    public Task HandleAsync(AuthorizationHandlerContext context)
    {
        if (context.Resource is HttpContext http && context.User.HasClaim(claim => claim.Type == KeyAuthentication.KeyClaim)
            && http.GetEndpoint()?.Metadata.GetMetadata<NeedsPermissionAttribute>() is null)
        {
            context.Fail();
        }

        return Task.CompletedTask;
    }
}
