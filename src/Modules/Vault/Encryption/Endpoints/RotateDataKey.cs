using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Vault.Secrets;

namespace Socle.Vault.Encryption.Endpoints;

/// <summary>POST /api/vault/data-key/rotate: a new key for the workspace, everything encrypted again, the old key destroyed.</summary>
internal static class RotateDataKey
{
    public static async Task<NoContent> Handle(DataKeyRotation rotation, CancellationToken cancellation)
    {
        await rotation.Run(cancellation);
        return TypedResults.NoContent();
    }
}
