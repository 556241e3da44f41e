namespace Socle.Identity.Accounts;

/// <summary>A person who can sign in.</summary>
/// <param name="Language">The one they read Socle in; null until they choose.</param>
internal sealed record Account(
    Guid Id, string Email, string? Name, string PasswordHash, bool IsVerified, bool IsOperator, bool IsDisabled, string? Language = null);
