using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Socle.Identity.Access;
using Socle.Identity.Accounts;
using Socle.Kernel.Workspaces;

namespace Socle.Identity.Workspaces;

/// <summary>POST /api/auth/workspaces: another workspace of one's own.</summary>
internal static class CreateWorkspace
{
    public sealed record Request([Required, Name] string Name);

    public static async Task<Created<MemberWorkspace>> Handle(
        Request request, Caller caller, WorkspaceScopes scopes, CancellationToken cancellation)
    {
        var workspace = await scopes.Run(Guid.CreateVersion7(), services =>
            services.GetRequiredService<NewWorkspaces>().Add(caller.AccountId, request.Name.Trim(), cancellation));
        return TypedResults.Created($"/api/auth/workspaces/{workspace.Id}", workspace);
    }
}
