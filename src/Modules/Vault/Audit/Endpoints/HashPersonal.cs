using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Kernel.Workspaces;

namespace Socle.Vault.Audit.Endpoints;

/// <summary>POST /api/vault/audit/hash: how the trail writes a personal value, such as an e-mail or an address, to look for it.</summary>
internal static class HashPersonal
{
    public sealed record Request([Required, MaxLength(500)] string Value);

    public sealed record Response(string Hash);

    public static Ok<Response> Handle(Request request, AuditKeys keys, CurrentWorkspace workspace) =>
        TypedResults.Ok(new Response(keys.Hide(workspace.Id, request.Value)));
}
