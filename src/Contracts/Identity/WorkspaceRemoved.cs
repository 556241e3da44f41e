namespace Socle.Contracts.Identity;

/// <summary>A workspace is no more; what belongs to it goes too.</summary>
public sealed record WorkspaceRemoved(Guid WorkspaceId);
