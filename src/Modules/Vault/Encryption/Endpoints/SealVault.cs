using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Contracts.Vault;
using Socle.Kernel.Http;

namespace Socle.Vault.Encryption.Endpoints;

/// <summary>
/// POST /api/vault/seal asks for a passphrase after each start from now on; POST /api/vault/unseal gives it to this node;
/// POST /api/vault/seal/remove asks for none any more.
/// </summary>
internal static class SealVault
{
    public sealed record Request([Required, Passphrase] SecretText Passphrase);

    public static Task<Results<NoContent, Problem>> Seal(Request request, Sealing sealing, IAuditTrail audit) =>
        Answer(request, sealing.Close, (audit, "vault.sealed"));

    public static Task<Results<NoContent, Problem>> Unseal(Request request, Sealing sealing, IAuditTrail audit) =>
        Answer(request, sealing.Open, (audit, "vault.unsealed"));

    public static Task<Results<NoContent, Problem>> RemoveSeal(Request request, Sealing sealing, IAuditTrail audit) =>
        Answer(request, sealing.Remove, (audit, "vault.seal-removed"));

    private static async Task<Results<NoContent, Problem>> Answer(
        Request request, Func<SecretText, CancellationToken, Task<SealOutcome>> act, (IAuditTrail Trail, string Action) record)
    {
        using var passphrase = request.Passphrase;
        // Not cancelled half-way when the caller leaves.
        // What was asked for is recorded before it is done, and what came of it when that is something else.
        await record.Trail.RecordIn(null, new AuditedAct(record.Action), CancellationToken.None);
        var outcome = await act(passphrase, CancellationToken.None);
        if (outcome != SealOutcome.Done)
        {
            await record.Trail.RecordIn(null, new AuditedAct("vault.refused", record.Action), CancellationToken.None);
        }

        return outcome switch
        {
            SealOutcome.Done => TypedResults.NoContent(),
            SealOutcome.AlreadySealed => Problem.Conflict("already-sealed"),
            SealOutcome.NotSealed => Problem.Conflict("not-sealed"),
            SealOutcome.TooManyFailures => Problem.Of(StatusCodes.Status429TooManyRequests, "passphrase-failures").RetryAfter(900),
            _ => Problem.Forbidden("wrong-passphrase"),
        };
    }
}
