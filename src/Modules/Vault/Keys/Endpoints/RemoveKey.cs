using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Http;

namespace Socle.Vault.Keys.Endpoints;

/// <summary>DELETE /api/vault/keys/{id}: it ends at once here, and within a second on every other node.</summary>
internal static class RemoveKey
{
    public static async Task<Results<NoContent, Problem>> Handle(Guid id, KeyDesk desk, CancellationToken cancellation) =>
        await desk.Remove(id, cancellation) ? TypedResults.NoContent() : Problem.NotFound();
}
