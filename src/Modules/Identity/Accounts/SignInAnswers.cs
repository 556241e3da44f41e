using Microsoft.AspNetCore.Http;
using Socle.Identity.Sessions;
using Socle.Identity.Workspaces;

namespace Socle.Identity.Accounts;

/// <summary>Opens a session for somebody who has shown who they are, and answers with it.</summary>
internal sealed class SignInAnswers(SessionTokens sessions, DeviceCookie deviceCookie)
{
    public async Task<SignedIn> Make(Account account, MemberWorkspace? workspace, HttpContext context, CancellationToken cancellation)
    {
        var pair = await sessions.Start(account.Id, workspace?.Id, Device.Of(context), cancellation);
        deviceCookie.Leave(context, account.Id);
        return SignedIn.Of(account, workspace, SessionTokens.Answer(pair, context));
    }
}
