namespace Socle.Identity.Accounts;

/// <summary>A person who can sign in.</summary>
internal sealed record Account(Guid Id, string Email, string? Name, string PasswordHash, bool IsVerified, bool IsOperator, bool IsDisabled);
