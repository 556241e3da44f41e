namespace Socle.Identity.Workspaces;

/// <summary>A workspace, and what its reader is in it.</summary>
internal sealed record MemberWorkspace(Guid Id, string Name, string Role);
