using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Identity.Access;
using Socle.Kernel.Http;

namespace Socle.Identity.Sessions;

/// <summary>POST /api/auth/switch</summary>
internal static class SwitchWorkspace
{
    public sealed record Request([Required] Guid? WorkspaceId);

    public static async Task<Results<Ok<TokenAnswer>, Problem>> Handle(
        Request request, Caller caller, WorkspaceSwitch workspaces, HttpContext context, CancellationToken cancellation) =>
        // Validation has seen that there is an id.
        await workspaces.Switch(caller, request.WorkspaceId!.Value, cancellation) is { } pair
            ? TypedResults.Ok(SessionTokens.Answer(pair, context))
            : Problem.NotFound();
}
