namespace Socle.Contracts.Identity;

/// <summary>A person has an account.</summary>
public sealed record UserRegistered(Guid UserId);

/// <summary>A workspace exists; its first member joined with it.</summary>
public sealed record WorkspaceCreated(Guid WorkspaceId, string Name);

/// <summary>A workspace is gone, with everybody in it: what a module keeps for it goes too.</summary>
public sealed record WorkspaceRemoved(Guid WorkspaceId);

/// <summary>A person may enter a workspace.</summary>
/// <param name="Role"><c>owner</c>, <c>admin</c>, <c>member</c> or <c>viewer</c>.</param>
public sealed record MemberJoined(Guid WorkspaceId, Guid UserId, string Role);

/// <summary>A person may no longer enter a workspace.</summary>
public sealed record MemberRemoved(Guid WorkspaceId, Guid UserId);
