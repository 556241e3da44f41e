using Microsoft.AspNetCore.Http;
using Socle.Kernel.Http;
using Socle.Vault.Audit;
using Socle.Vault.Encryption;

namespace Socle.Vault;

/// <summary>Says in the caller's words that the vault is sealed, or that an act was refused because it could not be recorded.</summary>
internal sealed class VaultAnswers : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (VaultSealedException)
        {
            return Problem.Of(StatusCodes.Status503ServiceUnavailable, "vault-sealed");
        }
        catch (AuditRefusedException)
        {
            return Problem.Of(StatusCodes.Status503ServiceUnavailable, "audit-refused");
        }
    }
}
