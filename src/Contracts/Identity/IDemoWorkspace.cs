namespace Socle.Contracts.Identity;

/// <summary>The workspace that <c>serve --demo</c> fills.</summary>
public interface IDemoWorkspace
{
    /// <summary>Makes it and its owner the first time; gives the same ones afterwards.</summary>
    Task<DemoAccount> Ensure(CancellationToken cancellation);
}

/// <summary>How to sign in to the demo workspace.</summary>
public sealed record DemoAccount(Guid WorkspaceId, string Email, string Password);
