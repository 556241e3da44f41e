using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Socle.Identity.Access;
using Socle.Identity.Workspaces;
using Socle.Kernel.Http;
using Socle.Kernel.Storage;
using Socle.Kernel.Workspaces;

namespace Socle.Identity.Invitations;

/// <summary>POST /api/auth/invitations/accept: for somebody who has an account already.</summary>
internal static class AcceptInvitation
{
    public sealed record Request([Required, MaxLength(200)] string Token);

    public static async Task<Results<Ok<MemberWorkspace>, Problem>> Handle(
        Request request, Caller caller, InvitationStore invitations, WorkspaceScopes scopes, CancellationToken cancellation)
    {
        var workspace = await invitations.FindByToken(request.Token, cancellation) is { } invitation
            ? await scopes.Run(invitation.WorkspaceId, services => Accept(invitation, caller, services, cancellation))
            : null;
        return workspace is null ? Problem.Forbidden("invitation-invalid") : TypedResults.Ok(workspace);
    }

    private static Task<MemberWorkspace?> Accept(
        Invitation invitation, Caller caller, IServiceProvider services, CancellationToken cancellation)
    {
        var acceptance = services.GetRequiredService<InvitationAcceptance>();
        return services.GetRequiredService<SystemDb>().Run(
            async () => await acceptance.Hold(invitation, cancellation)
                ? await acceptance.Accept(invitation, caller.AccountId, cancellation)
                : null,
            cancellation);
    }
}
