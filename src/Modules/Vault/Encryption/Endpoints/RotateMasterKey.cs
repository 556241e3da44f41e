using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;

namespace Socle.Vault.Encryption.Endpoints;

/// <summary>
/// POST /api/vault/master-key/rotate: a new master key, or the one the host has added, wraps the vault's keys from now on; reads go on.
/// </summary>
internal static class RotateMasterKey
{
    public static async Task<Results<NoContent, Problem>> Handle(KeyRotation rotation)
    {
        // Not cancelled half-way when the caller leaves.
        try
        {
            return await rotation.RenewMaster(CancellationToken.None)
                ? TypedResults.NoContent()
                : Problem.Conflict("master-key-from-host");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Problem.Conflict("master-key-read-only");
        }
    }
}
