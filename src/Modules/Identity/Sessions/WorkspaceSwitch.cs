using Socle.Identity.Access;
using Socle.Identity.Workspaces;

namespace Socle.Identity.Sessions;

/// <summary>Takes a session from one workspace to another.</summary>
internal sealed class WorkspaceSwitch(WorkspaceStore workspaces, SessionTokens sessions)
{
    /// <returns>Null when the person is no member of that workspace.</returns>
    public async Task<TokenPair?> Switch(Caller caller, Guid workspaceId, CancellationToken cancellation) =>
        caller.SessionId is { } session && await workspaces.FindOf(caller.AccountId, workspaceId, cancellation) is not null
            ? await sessions.Switch(session, workspaceId, cancellation)
            : null;
}
