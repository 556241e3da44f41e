namespace Socle.Identity.Invitations;

/// <summary>A way into a workspace that works once, for seven days.</summary>
internal sealed record Invitation(Guid Id, Guid WorkspaceId, string Email, string Role, DateTime ExpiresAt)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);
}
