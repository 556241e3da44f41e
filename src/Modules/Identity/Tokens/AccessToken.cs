namespace Socle.Identity.Tokens;

/// <summary>What an access token says: who, in which session, for which workspace, until when.</summary>
/// <param name="WorkspaceId">Null when the person belongs to no workspace.</param>
internal sealed record AccessToken(Guid AccountId, Guid SessionId, Guid? WorkspaceId, DateTimeOffset ExpiresAt);
