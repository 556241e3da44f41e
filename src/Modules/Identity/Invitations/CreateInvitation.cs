using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Socle.Identity.Access;
using Socle.Identity.Accounts;
using Socle.Identity.Workspaces;
using Socle.Kernel.Http;

namespace Socle.Identity.Invitations;

/// <summary>POST /api/auth/invitations</summary>
internal static class CreateInvitation
{
    public sealed record Request(
        [Required, AccountEmail] string Email,
        [Required, AllowedValues(Roles.Owner, Roles.Admin, Roles.Member, Roles.Viewer)] string Role);

    /// <param name="Link">Told this once. The token is in the fragment, which browsers send to no server.</param>
    public sealed record Response(Guid Id, string Email, string Role, DateTime ExpiresAt, string Link);

    public static async Task<Results<Created<Response>, Problem>> Handle(
        Request request, Caller caller, Invitations invitations, HttpContext context, CancellationToken cancellation)
    {
        // The endpoint asks for a permission, which nobody has outside a workspace; validation has seen that the e-mail is one.
        var guest = (Email: EmailAddress.Normalise(request.Email)!, request.Role);
        if (await invitations.Add(caller, guest, cancellation) is not ({ } invitation, { } token))
        {
            return MemberChange.OwnersOnly.Problem();
        }

        var link = $"{invitations.Address(context.Request)}/invitation#{token}";
        return TypedResults.Created(
            $"/api/auth/invitations/{invitation.Id}",
            new Response(invitation.Id, invitation.Email, invitation.Role, invitation.ExpiresAt, link));
    }
}
