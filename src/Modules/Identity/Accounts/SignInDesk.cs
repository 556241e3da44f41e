using Microsoft.AspNetCore.Http;
using Socle.Identity.Sessions;
using Socle.Identity.Workspaces;

namespace Socle.Identity.Accounts;

/// <summary>Takes what a person typed and says who they are, and where they go.</summary>
internal sealed class SignInDesk(PasswordSignIn passwords, DeviceCookie deviceCookie, WorkspaceStore workspaces)
{
    public Task<SignInOutcome> SignIn((string Email, string Password) typed, HttpContext context, CancellationToken cancellation)
    {
        // What is no e-mail address takes the same way, and finds nobody.
        var email = EmailAddress.Normalise(typed.Email) ?? "";
        return passwords.Check(
            (email, typed.Password), Device.Of(context), account => deviceCookie.Find(context.Request, account.Id), cancellation);
    }

    /// <returns>The workspace they worked in last, or null when they belong to none.</returns>
    public async Task<MemberWorkspace?> WorkspaceOf(Account account, CancellationToken cancellation) =>
        await workspaces.ListOf(account.Id, cancellation) is [var last, ..] ? last : null;
}
