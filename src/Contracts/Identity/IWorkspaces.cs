namespace Socle.Contracts.Identity;

/// <summary>The workspaces of this installation.</summary>
public interface IWorkspaces
{
    /// <returns>Null when there is no such workspace.</returns>
    Task<WorkspaceSummary?> Find(Guid workspaceId, CancellationToken cancellation);
}

/// <summary>A workspace by name.</summary>
public sealed record WorkspaceSummary(Guid Id, string Name);
